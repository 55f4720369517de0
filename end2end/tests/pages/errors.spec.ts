// What people see instead of a page: what happened, what to do, and the key under which the log knows the request.
import type { Page, Response } from "@playwright/test";
import { account, visitAs } from "../../fixtures/demonstration.js";
import { htmlProblems } from "../../fixtures/html.js";
import { expect, test, type Fixtures } from "../../fixtures/index.js";

test.describe.configure({ timeout: 180_000 });

type Expected = { status: number; heading: string };

test("a member who opens the dashboard reads that it is not open to them @P18", async ({ browser, site, axe, words }) => {
  const page = await visitAs(browser, site, "member");
  const heading = words({ en: "This is not open to you", fr: "Cette page ne vous est pas ouverte" });
  for (const path of ["/admin", "/admin/people", "/admin/reports", "/forum/categories/new"]) {
    await expectErrorPage(page, await page.goto(path), { status: 403, heading }, { site, axe });
    await expect(page.locator("main")).not.toContainText(account(site, "administrator").email);
  }
});

test("an address that leads nowhere says so @P18", async ({ page, site, axe, words }) => {
  const heading = words({ en: "There is nothing here", fr: "Il n’y a rien ici" });
  for (const path of ["/there/is/nothing/here", "/courses/none", "/forum/t/none", "/receipts/none"]) {
    await expectErrorPage(page, await page.goto(path), { status: 404, heading }, { site, axe });
  }
});

async function expectErrorPage(
  page: Page,
  answer: Response | null,
  { status, heading }: Expected,
  { site, axe }: Pick<Fixtures, "site" | "axe">,
): Promise<void> {
  const path = page.url();
  expect(answer?.status(), path).toBe(status);
  expect(await htmlProblems((await answer?.text()) ?? ""), path).toEqual([]);
  await expect(page.locator("html"), path).toHaveAttribute("lang", site.language);
  await expect(page.getByRole("heading", { level: 1 }), path).toHaveText(heading);
  await expect(page, path).toHaveTitle(new RegExp(`^${heading} · `));
  const id = answer?.headers()["x-request-id"] ?? "";
  expect(id, path).toMatch(/^[0-9a-f-]{36}$/);
  await expect(page.locator("main"), path).toContainText(id);
  expect(await axe(page), path).toEqual([]);
  await page.locator("main a.button").click();
  await expect(page, "the way on").toHaveURL(`${site.url}/`);
}
