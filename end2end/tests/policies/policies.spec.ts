// The documents that the site answers for: everybody reads them, and hears of a change before it takes effect.
import type { Page } from "@playwright/test";
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { change, hurryJobs } from "../../fixtures/command.js";
import { htmlProblems } from "../../fixtures/html.js";
import { expect, test } from "../../fixtures/index.js";
import { mailsTo, newestMail } from "../../fixtures/mail.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";

// One installation, whose documents change from test to test.
test.describe.configure({ mode: "serial", timeout: 300_000 });

const documents = ["/privacy", "/terms", "/cookie-policy", "/legal"];

/** Opens a page that is valid, fits a phone and is accessible. */
async function open(page: Page, path: string): Promise<void> {
  const answer = await page.goto(path);
  expect(answer?.status(), path).toBe(200);
  expect(await htmlProblems((await answer?.text()) ?? ""), path).toEqual([]);
}

/** Answers the question about cookies, as a visitor, so that its banner covers nothing and nothing is noted. */
async function refuse(page: Page): Promise<void> {
  await page.goto("/");
  await follow(page, page.locator('.consent-banner button[value="refuse"]'));
}

test("the documents are in the footer of each page, whole, with a short version beside each clause @P01 @P32", async ({
  page,
  site,
  axe,
}) => {
  for (const path of documents) {
    await page.goto("/");
    await follow(page, page.locator(`.site-footer a[href="${path}"]`));
    await expect(page.locator("h1")).toHaveCount(1);
    await expect(page.locator("main .policy-facts time")).not.toHaveCount(0);
    const clauses = await page.locator("main .clause").count();
    expect(clauses).toBeGreaterThan(4);
    await expect(page.locator("main .clause > .clause-short")).toHaveCount(clauses);
    await expect(page.locator("main")).not.toContainText("{{");
    await open(page, path);
    await expectFits(page, site, axe);
    await open(page, `${path}/versions`);
    await expectFits(page, site, axe);
    await open(page, `${path}/versions/1`);
  }
  await page.goto("/privacy");
  await expect(page.locator('main a[href^="mailto:"]').first()).toBeVisible();
});

test("a promise leads to the control that keeps it @P01 @P22 @P25", async ({ page, site }) => {
  const clara = somebody(site, "Clara");
  await signIn(page, clara.email, clara.password);
  for (const control of ["/settings/data", "/settings/delete", "/settings/data/archive", "/settings/restriction"]) {
    await page.goto("/privacy");
    await follow(page, page.locator(`main a[href="${control}"]`).first());
    await expect(page).toHaveURL(new RegExp(`${control}$`));
    await expect(page.locator("h1")).toHaveCount(1);
  }
});

test("signing up says what is accepted, and the exact text is noted @P02", async ({ page, site, database }) => {
  await page.goto("/sign-up");
  await expect(form("sign_up", page).locator('a[href="/terms"]')).toBeVisible();
  const typed = { first_name: "Nora", last_name: "Newton", email: "nora@policies.example.org", age: "30" };
  await send(page, "sign_up", { ...typed, password: "a lantern in the fog" });
  const accepted = `SELECT a.kind, a.language, v.document, v.number FROM policy_acknowledgement a
    JOIN policy_version v ON v.id = a.version_id
    JOIN policy_text t ON t.version_id = a.version_id AND t.language = a.language AND t.text_hash = a.text_hash
    JOIN person p ON p.id = a.person_id WHERE p.email = 'nora@policies.example.org'`;
  expect(database(accepted)).toEqual([{ kind: "accepted", language: site.language, document: "terms", number: 1 }]);
});

test("a change is written, announced, seen by everybody, and takes effect on its day @P01", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [petra, rita] = [somebody(site, "Petra", "administrator"), somebody(site, "Rita")];
  const office = await visit(browser, site);
  await refuse(office);
  await signIn(office, petra.email, petra.password);
  await open(office, "/admin/policies");
  await expectFits(office, site, axe);
  await follow(office, office.locator('form:has([name="document"][value="privacy"]) button'));
  await expect(office).toHaveURL(/\/admin\/policies\/[^/]+\/edit$/);
  await expectFits(office, site, axe);

  const editor = form("policy_save", office);
  const [english, french] = [editor.locator('[name="source_en"]'), editor.locator('[name="source_fr"]')];
  const [en, fr] = [await english.inputValue(), await french.inputValue()];
  await english.fill(en.replace("{{controller}} decides", "{{kontroller}} decides"));
  await follow(office, editor.locator("button").last());
  await expect(english, "an unknown placeholder is named").toHaveAttribute("aria-invalid", "true");
  await expect(english, "what was typed is kept").toHaveValue(/\{\{kontroller\}\}/);
  await expectFits(office, site, axe);
  await english.fill(en.replace("only if you turn them on.", "only if you turn them on, ever."));
  await french.fill(fr.replace("que si vous les activez.", "jamais que si vous les activez."));
  await follow(office, editor.locator('[name="preview"]'));
  await expect(office.locator("main .policy-text")).toHaveCount(2);
  await expect(office.locator("main .policy-text").first()).toContainText("turn them on, ever.");
  await expectFits(office, site, axe);
  await follow(office, form("policy_save", office).locator("button").last());
  await expect(office).toHaveURL(/done=policy-saved/);
  await expect(office.locator("main ins").first(), "what changes is seen before").toBeVisible();
  await expectFits(office, site, axe);

  await send(office, "policy_announce", { effective: "2020-01-01", summary_en: "We promise more." });
  await expect(office.locator('[name="effective"]'), "a day that is over").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="summary_fr"]'), "no summary").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="summary_en"]')).toHaveValue("We promise more.");
  expect(database("SELECT COUNT(*) AS n FROM policy_version WHERE state = 'announced'")).toEqual([{ n: 0 }]);
  await expectFits(office, site, axe);
  await send(office, "policy_announce", { effective: "2099-01-01", summary_fr: "Nous promettons davantage." });
  await expect(office).toHaveURL(/done=policy-announced/);
  await expectFits(office, site, axe);
  const told = site.language === "en" ? "We promise more." : "Nous promettons davantage.";

  const visitor = await visit(browser, site);
  await refuse(visitor);
  await open(visitor, "/courses");
  await expect(visitor.locator(".policy-banner")).toContainText(told);
  await expect(visitor.locator(".policy-banner form"), "of a visitor nothing is noted").toHaveCount(0);
  await expectFits(visitor, site, axe);
  await visitor.context().close();

  const mail = await newestMail(site, rita.email);
  expect(mail.text).toContain(told);
  const link = mail.links.find((one) => one.endsWith("/privacy/versions/2")) ?? "";
  await refuse(page);
  await signIn(page, rita.email, rita.password);
  await open(page, new URL(link).pathname);
  await expectFits(page, site, axe);
  await follow(page, page.locator(".policy-changes a"));
  await expect(page.locator("main ins").first()).toBeVisible();
  await expectFits(page, site, axe);
  await page.goto("/forum");
  await expect(page.locator(".policy-banner")).toContainText(told);
  await follow(page, form("policy_acknowledge", page).locator("button"));
  await expect(page).toHaveURL(/\/forum$/);
  await expect(page.locator(".policy-banner")).toHaveCount(0);
  const seen = `SELECT a.kind, a.language FROM policy_acknowledgement a JOIN person p ON p.id = a.person_id
    JOIN policy_text t ON t.version_id = a.version_id AND t.language = a.language AND t.text_hash = a.text_hash
    WHERE p.email = '${rita.email}'`;
  expect(database(seen)).toEqual([{ kind: "seen", language: site.language }]);
  expect(database("SELECT COUNT(*) AS n FROM consent_record"), "reading is no consent").toEqual([{ n: 0 }]);

  await page.goto("/privacy");
  await expect(page.locator("main .notice"), "it is in force on its day and not before").toContainText(told);
  change(site, "UPDATE policy_version SET effective_at = 1000 WHERE state = 'announced'");
  hurryJobs(site);
  const inForce = "SELECT number FROM policy_version WHERE document = 'privacy' AND state = 'effective'";
  await expect.poll(() => database(inForce)).toEqual([{ number: 2 }]);
  await page.goto("/privacy");
  await expect(page.locator("main .notice")).toHaveCount(0);
  await open(page, "/privacy/versions/1");
  await expect(page.locator("main .notice"), "the old one is where it was").toHaveCount(1);
  await open(page, "/privacy/versions?from=1&to=2");
  await expect(page.locator("main del, main ins")).not.toHaveCount(0);
  await expectFits(page, site, axe);
  expect(mailsTo(site, rita.email).filter((one) => one.text.includes(told)), "one mail").toHaveLength(1);

  await office.goto("/admin/policies");
  await expect(office.locator("main section").first()).toContainText("1");
  await office.context().close();
});

test("an announcement is taken back, and its address says so @P01", async ({ page, site, browser, database, axe }) => {
  const paula = somebody(site, "Paula", "administrator");
  await refuse(page);
  await signIn(page, paula.email, paula.password);
  await page.goto("/admin/policies");
  await follow(page, page.locator('form:has([name="document"][value="legal"]) button'));
  await follow(page, form("policy_save", page).locator("button").last());
  await send(page, "policy_announce", {
    effective: "2099-01-01",
    summary_en: "Another publisher.",
    summary_fr: "Un autre éditeur.",
  });
  await expect(page).toHaveURL(/done=policy-announced/);
  await send(page, "policy_take_back");
  await expect(page).toHaveURL(/done=policy-taken-back/);
  await expectFits(page, site, axe);
  const visitor = await visit(browser, site);
  await refuse(visitor);
  await open(visitor, "/legal/versions/2");
  await expect(visitor.locator("main .notice")).toHaveCount(1);
  await expect(visitor.locator(".policy-banner")).toHaveCount(0);
  await expectFits(visitor, site, axe);
  await visitor.context().close();
  await send(page, "policy_discard");
  await expect(page).toHaveURL(/done=policy-discarded/);
  expect(database("SELECT state FROM policy_version WHERE document = 'legal' ORDER BY number")).toEqual([
    { state: "effective" },
    { state: "withdrawn" },
  ]);
});

test("another company is announced with the way to leave first @P15", async ({ page, site, browser, database, axe }) => {
  const [pia, ruth] = [somebody(site, "Pia", "administrator"), somebody(site, "Ruth")];
  const office = await visit(browser, site);
  await refuse(office);
  await signIn(office, pia.email, pia.password);
  await office.goto("/admin/policies");
  await follow(office, office.locator('main a[href="/admin/policies/successor"]'));
  await expectFits(office, site, axe);
  await send(office, "policy_announce_successor", { successor: "Lighthouse Ltd" });
  await expect(office.locator('[name="effective"]')).toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="successor"]'), "what was typed is kept").toHaveValue("Lighthouse Ltd");
  await expectFits(office, site, axe);
  await send(office, "policy_announce_successor", {
    effective: "2099-01-01",
    summary_en: "Lighthouse buys the site.",
    summary_fr: "Lighthouse achète le site.",
  });
  await expect(office).toHaveURL(/done=policy-announced/);
  await expectFits(office, site, axe);
  expect(
    database("SELECT document FROM policy_version WHERE state = 'announced' ORDER BY document").map((row) => row.document),
  ).toEqual(["legal", "privacy", "terms"]);
  const mail = await newestMail(site, ruth.email);
  expect(mail.text).toContain("Lighthouse Ltd");
  expect(mail.text).toContain(`${site.url}/settings/delete`);
  await refuse(page);
  await signIn(page, ruth.email, ruth.password);
  await page.goto("/");
  await expect(page.locator(".policy-banner li"), "one line for all of them").toHaveCount(1);
  await expectFits(page, site, axe);
  await follow(page, page.locator('.policy-banner a[href="/settings/delete"]'));
  await expect(form("privacy_delete_account", page)).toHaveCount(1);
  await follow(page, form("policy_acknowledge", page).locator("button"));
  await expect(page.locator(".policy-banner")).toHaveCount(0);

  await office.goto("/admin/policies");
  await follow(office, office.locator("main dl a").nth(1));
  await send(office, "policy_take_back");
  await expect(office).toHaveURL(/done=policy-succession-taken-back/);
  expect(database("SELECT COUNT(*) AS n FROM policy_version WHERE state = 'announced'")).toEqual([{ n: 0 }]);
  await office.context().close();
});

test("what the policy in force does not name is refused, and the page says why @P01 @P09", async ({
  page,
  site,
  database,
  axe,
}) => {
  const rosa = somebody(site, "Rosa");
  await signIn(page, rosa.email, rosa.password);
  const inForce = "document = 'privacy' AND state = 'effective'";
  const [covers] = database(`SELECT covers FROM policy_version WHERE ${inForce}`).map((row) => String(row.covers));
  change(site, `UPDATE policy_version SET covers = replace(covers, '"consent/accountability",', '') WHERE ${inForce}`);
  await page.goto("/cookies");
  await follow(page, page.locator('main form[action^="/api/consent_choose"] [name="choice"][value="accept"]'));
  await expect(page.locator('main [role="alert"]')).toHaveCount(1);
  await expectFits(page, site, axe);
  expect(database("SELECT COUNT(*) AS n FROM consent_record")).toEqual([{ n: 0 }]);
  change(site, `UPDATE policy_version SET covers = '${covers}' WHERE ${inForce}`);
  await page.goto("/cookies");
  await follow(page, page.locator('main form[action^="/api/consent_choose"] [name="choice"][value="accept"]'));
  expect(database("SELECT COUNT(*) AS n FROM consent_record")).toEqual([{ n: 1 }]);
});

test("the documents are the administrator's to change @P01", async ({ page, site }) => {
  const theo = somebody(site, "Theo", "teacher");
  await signIn(page, theo.email, theo.password);
  expect((await page.goto("/admin/policies"))?.status()).toBe(403);
});
