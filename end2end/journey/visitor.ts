import type { Locator } from "@playwright/test";
import { follow, visit } from "../fixtures/browser.js";
import { expect } from "../fixtures/index.js";
import { slug, type Traveller } from "./traveller.js";

export async function arrives(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator(`main a[href="/courses/${slug}"]`)).toBeVisible();
  await expect(page.locator('main a[href="/forum"]')).toBeVisible();
  await way.expectAccessible();
}

/** Refusing leaves no trace but the cookie that remembers it. */
export async function refusesCookies(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/");
  const buttons = page.locator(".consent-banner button, .consent-banner a.button");
  await expect(buttons).toHaveCount(3);
  const looks = await Promise.all((await buttons.all()).map((button) => look(button)));
  expect(new Set(looks).size, "the three look alike").toBe(1);
  expect(await page.context().cookies()).toEqual([]);
  await follow(page, page.locator('.consent-banner button[value="refuse"]'));
  await expect(page.locator(".consent-banner")).toHaveCount(0);
  expect(await cookies(way)).toEqual({ "alumet-consent": "1.refuse" });
  await way.expectCount("consent_record", 0);
}

/** Changes the answer to an acceptance and back: each acceptance has a proof, a visitor's refusal has none. */
export async function changesTheAnswer(way: Traveller): Promise<void> {
  const { page, site } = way;
  await page.goto("/");
  await follow(page, page.locator('.site-footer a[href="/cookies"]'));
  await answers(way, "accept");
  const proof = "SELECT choice, method, language, version FROM consent_record WHERE person_id IS NULL";
  const accepted = { choice: "accept", language: site.language, version: 1 };
  expect(way.rows(proof)).toEqual([{ ...accepted, method: "page" }]);
  const number = (await cookies(way))["alumet-consent"]?.match(/^1\.accept\.([0-9a-f-]{36})$/)?.[1];
  expect(number, "the cookie names the proof").toBeDefined();
  await expect(page.locator("main")).toContainText(number ?? "");
  await answers(way, "refuse");
  expect((await cookies(way))["alumet-consent"]).toBe("1.refuse");
  await way.expectCount("consent_record", 1);

  const another = await visit(way.browser, site);
  await another.goto("/courses");
  await follow(another, another.locator('.consent-banner button[value="accept"]'));
  await expect(another).toHaveURL(/\/courses$/);
  await expect(another.locator(".consent-banner")).toHaveCount(0);
  expect(way.rows(`${proof} AND method = 'banner'`)).toEqual([{ ...accepted, method: "banner" }]);
  await another.context().close();
}

async function answers(way: Traveller, choice: string): Promise<void> {
  const form = way.form("consent_choose");
  await form.locator(`[name="choice"][value="${choice}"]`).check();
  await follow(way.page, form.locator("button").last());
  await expect(way.page.locator('main [role="status"]')).toBeVisible();
}

async function cookies(way: Traveller): Promise<Record<string, string>> {
  return Object.fromEntries((await way.page.context().cookies()).map(({ name, value }) => [name, value]));
}

/** What makes a button louder than another. */
async function look(button: Locator): Promise<string> {
  return button.evaluate((element) => {
    const style = getComputedStyle(element);
    const { height } = element.getBoundingClientRect();
    const { fontSize, fontWeight, color, backgroundColor, borderColor } = style;
    return JSON.stringify([Math.round(height), fontSize, fontWeight, color, backgroundColor, borderColor]);
  });
}
