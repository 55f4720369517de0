import type { Locator, Page } from "@playwright/test";
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

/** Refusing leaves no trace but the cookie that remembers it, for six months. */
export async function refusesCookies(way: Traveller): Promise<void> {
  const { page } = way;
  const strangers = asksOthers(page);
  await page.goto("/");
  const buttons = page.locator(".consent-banner button, .consent-banner a.button");
  await expect(buttons).toHaveCount(3);
  const looks = await Promise.all((await buttons.all()).map((button) => look(button)));
  expect(new Set(looks).size, "the three look alike").toBe(1);
  expect(await page.context().cookies()).toEqual([]);
  expect(await stored(way)).toEqual([]);
  await follow(page, page.locator('.consent-banner button[value="refuse"]'));
  await expect(page.locator(".consent-banner")).toHaveCount(0);
  expect(await cookies(way)).toEqual({ "alumet-consent": "3.none" });
  const [kept] = await page.context().cookies();
  const days = ((kept?.expires ?? 0) - Date.now() / 1000) / 86_400;
  expect(Math.round(days)).toBe(183);
  expect(await stored(way)).toEqual([]);
  expect(strangers).toEqual([]);
  await way.expectCount("consent_record", 0);
}

/** A choice for each purpose, and back to none: each acceptance has a proof, a visitor's refusal has none. */
export async function changesTheAnswer(way: Traveller): Promise<void> {
  const { page, site } = way;
  await page.goto("/");
  await follow(page, page.locator('.site-footer a[href="/cookies"]'));
  const ticked = way.form("consent_choose").locator('[name="purposes[]"]:checked');
  await expect(ticked, "nothing is ticked beforehand").toHaveCount(0);
  await expect(page.locator("main code").filter({ hasText: "alumet-" })).toHaveCount(5);
  await way.expectAccessible();
  await way.form("consent_choose").locator('[value="theme"]').check();
  await answers(way, "choose");
  const proof = "SELECT choice, purposes, method, language, version FROM consent_record WHERE person_id IS NULL";
  const partly = { choice: "partly", purposes: "theme", language: site.language, version: 3, method: "page" };
  expect(way.rows(proof)).toEqual([partly]);
  await expect(ticked).toHaveCount(1);
  const number = (await cookies(way))["alumet-consent"]?.match(/^3\.theme\.([0-9a-f-]{36})$/)?.[1] ?? "";
  expect(number, "the cookie names the proof").not.toBe("");
  await expect(page.locator("main")).toContainText(number);
  await findsTheProof(way, number);

  await page.goto("/cookies");
  await answers(way, "refuse");
  await expect(ticked).toHaveCount(0);
  expect(await cookies(way)).toEqual({ "alumet-consent": "3.none" });
  await way.expectCount("consent_record", 1);

  const another = await visit(way.browser, site);
  await another.goto("/courses");
  await follow(another, another.locator('.consent-banner button[value="accept"]'));
  await expect(another).toHaveURL(/\/courses$/);
  await expect(another.locator(".consent-banner")).toHaveCount(0);
  const all = { ...partly, choice: "accept", purposes: "language+theme+audience", method: "banner" };
  expect(way.rows(`${proof} AND method = 'banner'`)).toEqual([all]);
  await another.context().close();
}

/** With the browser's signal nobody asks, nothing is kept, and the settings stay. */
export async function letsTheBrowserRefuse(way: Traveller): Promise<void> {
  const page = await visit(way.browser, way.site);
  await page.context().setExtraHTTPHeaders({ "Sec-GPC": "1" });
  const strangers = asksOthers(page);
  for (const address of ["/", "/courses", "/cookies"]) {
    await page.goto(address);
    await expect(page.locator(".consent-banner"), address).toHaveCount(0);
  }
  await expect(page.locator("main")).toContainText("Global Privacy Control");
  await expect(way.form("consent_choose", page).locator('[name="choice"]')).toHaveCount(3);
  expect(await page.context().cookies()).toEqual([]);
  expect(strangers).toEqual([]);
  await way.expectCount("consent_record", 2);
  const signal = await page.request.get("/.well-known/gpc.json");
  expect(((await signal.json()) as { gpc: boolean }).gpc).toBe(true);
  await page.context().close();
}

/** Looks the proof up by its number, mistyped first, and takes it along. */
async function findsTheProof(way: Traveller, number: string): Promise<void> {
  const { page } = way;
  await follow(page, page.locator('main a[href="/cookies/proof"]'));
  await way.expectAccessible();
  const find = page.locator('main form[action="/cookies/proof"]');
  for (const [typed, problems] of [["7", 1], [number, 0]] as const) {
    await find.locator('[name="number"]').fill(typed);
    await follow(page, find.locator("button"));
    await expect(page.locator("#number-problem"), typed).toHaveCount(problems);
    await expect(find.locator('[name="number"]')).toHaveValue(typed);
  }
  await expect(page.locator("main dl.facts dd")).toHaveCount(5);
  const file = await page.request.get((await page.locator("main a[download]").getAttribute("href")) ?? "");
  const read = (await file.json()) as { number: string; purposes: string[]; language: string };
  expect([read.number, read.purposes, read.language]).toEqual([number, ["theme"], way.site.language]);
}

/** Presses a button of the page about cookies. */
async function answers(way: Traveller, choice: string): Promise<void> {
  await follow(way.page, way.form("consent_choose").locator(`[name="choice"][value="${choice}"]`));
  await expect(way.page.locator('main [role="status"]')).toBeVisible();
}

/** What the page keeps in the browser's storage. */
async function stored(way: Traveller): Promise<string[]> {
  if (!way.site.script) return [];
  return way.page.evaluate(() => [...Object.keys(localStorage), ...Object.keys(sessionStorage)]);
}

/** Gathers what a page asks of other sites. */
function asksOthers(page: Page): string[] {
  const asked: string[] = [];
  page.on("request", (request) => {
    if (!["127.0.0.1", ""].includes(new URL(request.url()).hostname)) asked.push(request.url());
  });
  return asked;
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
