// What those see and do who answer for personal data: retention, legal holds, and what their people are told.
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { change, hurryJobs } from "../../fixtures/command.js";
import { expect, test } from "../../fixtures/index.js";
import { newestMail } from "../../fixtures/mail.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";

// Several people and many pages, each looked at by axe.
test.describe.configure({ timeout: 180_000 });

test("retention says what its next run removes, runs when asked, and keeps a record of it @P17", async ({
  page,
  site,
  database,
  axe,
}) => {
  const [remy, old] = [somebody(site, "Remy", "privacy-manager"), somebody(site, "Otto")];
  change(
    site,
    `INSERT INTO former_name (id, person_id, first_name, last_name, replaced_at)
     SELECT id, id, 'Former', last_name, 1000 FROM person WHERE email = '${old.email}'`,
  );
  const left = () => database(`SELECT COUNT(*) AS n FROM former_name WHERE last_name = '${old.last}'`);
  await signIn(page, remy.email, remy.password);
  await page.goto("/admin/retention");
  await expectFits(page, site, axe);
  await follow(page, page.locator('main a[href="/admin/retention/run"]'));
  await expect(page.locator(".confirm li"), "what goes is said first").not.toHaveCount(0);
  await expectFits(page, site, axe);
  expect(left()).toEqual([{ n: 1 }]);
  await send(page, "retention_run_now");
  await expect(page).toHaveURL(/done=retention-begun/);
  await expect.poll(left).toEqual([{ n: 0 }]);
  const over = "SELECT COUNT(*) AS n FROM retention_run WHERE cause = 'person' AND ended_at IS NOT NULL";
  await expect.poll(() => database(over)).toEqual([{ n: 1 }]);
  await page.goto("/admin/retention");
  await expect(page.locator("main section").last()).toContainText(remy.last);
  await expectFits(page, site, axe);
});

test("the officer sees rules and holds, and decides nothing @P17", async ({ page, site }) => {
  const dora = somebody(site, "Dora", "data-protection-officer");
  await signIn(page, dora.email, dora.password);
  await page.goto("/admin/retention");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator('main a[href="/admin/retention/run"]')).toHaveCount(0);
  expect((await page.goto("/admin/retention/run"))?.status()).toBe(403);
  await page.goto("/admin/holds");
  await expect(page.locator('main a[href="/admin/holds/new"]')).toHaveCount(0);
  expect((await page.goto("/admin/holds/new"))?.status()).toBe(403);
});

test("what a hold names outlives the account without a name, and goes with the hold @P17 @P25", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [hilde, minna] = [somebody(site, "Hilde"), somebody(site, "Minna", "privacy-manager")];
  const office = await visit(browser, site);
  await signIn(office, minna.email, minna.password);
  await office.goto("/admin/holds/new");
  await expectFits(office, site, axe);
  await form("hold_set", office).locator('[value="consent"]').check();
  await send(office, "hold_set", { email: "nobody@rights.example.org", name: "Case 12" });
  await expect(office.locator('[name="email"]')).toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="review"]')).toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="name"]'), "what was typed is kept").toHaveValue("Case 12");
  await expect(office.locator('[value="consent"]'), "and what was ticked").toBeChecked();
  await expectFits(office, site, axe);
  await form("hold_set", office).locator('[value="consent"]').uncheck();
  await form("hold_set", office).locator('[value="order"]').check();
  await send(office, "hold_set", { email: hilde.email, review: "2099-01-01" });
  await expect(office).toHaveURL(/\/admin\/holds\/.*done=hold-set/);
  await expectFits(office, site, axe);
  const hold = new URL(office.url()).pathname;

  await signIn(page, hilde.email, hilde.password);
  await page.goto("/settings/delete");
  await expect(page.locator("main .notice"), "it is said before").toHaveCount(1);
  await expectFits(page, site, axe);
  await send(page, "privacy_delete_account", { password: hilde.password });
  const receipt = new URL(page.url()).pathname;
  const mine = `person_id = (SELECT id FROM person WHERE email = '${hilde.email}')`;
  change(site, `UPDATE data_request SET execute_at = 1000 WHERE kind = 'erasure' AND ${mine}`);
  hurryJobs(site);
  const named = () => database(`SELECT COUNT(*) AS n FROM person WHERE email = '${hilde.email}'`);
  await expect.poll(named).toEqual([{ n: 0 }]);
  await page.goto(receipt);
  await expect(page.locator("main .notice")).toHaveCount(2);
  await expectFits(page, site, axe);

  await office.goto(hold);
  await expect(office.locator("main")).not.toContainText(hilde.last);
  await send(office, "hold_open_identity", { reason: "no" });
  await expect(office.locator('[name="reason"]').first()).toHaveAttribute("aria-invalid", "true");
  await send(office, "hold_open_identity", { reason: "The court asks who it was." });
  await expect(office.locator("main")).toContainText(hilde.email);
  await expectFits(office, site, axe);
  await send(office, "hold_end", { reason: "The court has decided." });
  await expect(office).toHaveURL(/done=hold-ended/);
  await expect.poll(() => database("SELECT COUNT(*) AS n FROM held_subject")).toEqual([{ n: 0 }]);
  await office.goto(hold);
  await expect(office.locator("main")).not.toContainText(hilde.email);
  await office.goto("/admin/holds");
  await expectFits(office, site, axe);
  await page.goto(receipt);
  await expect(page.locator("main .notice"), "nothing is kept any more").toHaveCount(1);
  await office.context().close();
});

test("a disclosure is told to its person, and a delay ends by itself @P16", async ({ page, site, browser, database, axe }) => {
  const [lena, milo] = [somebody(site, "Lena"), somebody(site, "Milo", "privacy-manager")];
  const office = await visit(browser, site);
  await signIn(office, milo.email, milo.password);
  await office.goto("/admin/disclosures/new");
  await expectFits(office, site, axe);
  const at = { email: lena.email, authority: "Court of Lyon", ground: "Article 99-3", scope: "Her address", disclosed: "2026-01-04" };
  await send(office, "disclosure_record", { ...at, delay_ground: "Article 230-45" });
  await expect(office.locator('[name="quiet_until"]'), "a delay needs its day").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="scope"]'), "what was typed is kept").toHaveValue("Her address");
  await expectFits(office, site, axe);
  await send(office, "disclosure_record", { quiet_until: "2099-01-01" });
  await expect(office).toHaveURL(/done=disclosure-recorded/);
  await expectFits(office, site, axe);
  await signIn(page, lena.email, lena.password);
  await page.goto("/settings/looks");
  await expect(page.locator("main")).not.toContainText("Court of Lyon");
  change(site, "UPDATE disclosure_notice SET quiet_until_at = 1000");
  hurryJobs(site);
  await expect.poll(() => database("SELECT COUNT(*) AS n FROM disclosure_notice WHERE told_at IS NULL")).toEqual([{ n: 0 }]);
  await page.goto("/settings/looks");
  await expect(page.locator("main .timeline")).toContainText("Her address");
  await expect(page.locator("main .timeline"), "and why not at once").toContainText("Article 230-45");
  await expectFits(page, site, axe);
  await expect.poll(async () => (await newestMail(site, lena.email)).text).toContain("Court of Lyon");
  const file = await office.request.get("/admin/disclosures/register.csv");
  expect(await file.text()).toContain("Court of Lyon");
  expect(await file.text(), "the file names nobody").not.toContain(lena.email);
  expect((await page.request.get("/admin/disclosures/register.csv")).status()).toBe(403);
  await office.context().close();
});
