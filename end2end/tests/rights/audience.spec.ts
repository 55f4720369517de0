// Audience measurement: nothing before it is allowed, counts in the dashboard afterwards, nothing after it is taken back.
import { follow, form, signIn, visit } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";

test.describe.configure({ timeout: 120_000 });

test("what is used is counted once somebody allows it, and not before or after @P07 @P08", async ({
  browser,
  site,
  database,
  axe,
}) => {
  const marie = somebody(site, "Marie", "administrator");
  const page = await visit(browser, site);
  const viewsOf = (path: string) =>
    Number(database(`SELECT CAST(COALESCE(SUM(count), 0) AS INTEGER) AS n FROM audience_count WHERE name = '${path}'`)[0]?.n);
  /** The views of one page that nobody else opens here. */
  const views = () => viewsOf("/forgot-password");
  const look = async () => {
    for (let turn = 0; turn < 2; turn += 1) await page.goto("/forgot-password");
  };
  await look();
  await page.goto("/cookies");
  await form("consent_choose", page).locator('[value="audience"]').check();
  await follow(page, form("consent_choose", page).locator('[name="choice"][value="choose"]'));
  await look();
  await expect.poll(views, { timeout: 30_000 }).toBe(2);
  await page.goto("/cookies");
  await follow(page, form("consent_choose", page).locator('[name="choice"][value="refuse"]'));
  await look();

  const office = await visit(browser, site);
  await signIn(office, marie.email, marie.password);
  await office.goto("/admin");
  await follow(office, office.locator('nav a[href="/admin/audience"]').first());
  await expect(office.locator("main .chart svg")).toHaveCount(2);
  await expect(office.locator("main table").first().locator("tbody tr")).not.toHaveCount(0);
  const row = office.locator("main tr", { has: office.locator("code", { hasText: "/forgot-password" }) });
  await expect(row.locator("td"), "nothing was added since").toHaveText("2");
  await expectFits(office, site, axe);

  // What somebody else views later is added with all that waited in memory before it.
  const other = await visit(browser, site);
  await other.goto("/cookies");
  await follow(other, form("consent_choose", other).locator('[name="choice"][value="accept"]'));
  const before = viewsOf("/sign-up");
  await other.goto("/sign-up");
  await expect.poll(() => viewsOf("/sign-up"), { timeout: 30_000 }).toBeGreaterThan(before);
  expect(views(), "and nothing is added any more").toBe(2);
});
