// Rights that a person uses alone: with or without a password, on each page of the settings that is for them.
import type { Page } from "@playwright/test";
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { alumet, change } from "../../fixtures/command.js";
import { expect, test } from "../../fixtures/index.js";
import { newestMail } from "../../fixtures/mail.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";
import { course } from "../../installations.js";

test("who has no password deletes the account with a mailed code, and keeps it by a button alone @P25 @P18", async ({
  page,
  site,
  database,
  axe,
}) => {
  const lou = somebody(site, "Lou");
  await signIn(page, lou.email, lou.password);
  change(site, `UPDATE person SET password_hash = '' WHERE email = '${lou.email}'`);
  await page.goto("/settings/delete");
  await expect(form("privacy_delete_account", page).locator('[name="password"]')).toHaveCount(0);
  await send(page, "privacy_delete_account");
  const planned = () =>
    database(
      `SELECT r.state FROM data_request r JOIN person p ON p.id = r.person_id
       WHERE p.email = '${lou.email}' AND r.kind = 'erasure' ORDER BY r.received_at`,
    ).map((row) => row.state);
  expect(planned(), "nothing happens without a proof").toEqual([]);

  await page.goto("/settings/delete");
  await send(page, "send_identity_code");
  await expect(page).toHaveURL(/done=identity-code-sent/);
  await expectFits(page, site, axe);
  await expect.poll(async () => codeIn((await newestMail(site, lou.email)).text)).not.toBe("");
  const code = codeIn((await newestMail(site, lou.email)).text);
  await form("privacy_delete_account", page).locator('[name="scope"]').first().check();
  await send(page, "privacy_delete_account", { code: "0000-0000" });
  await expect(page.locator('[name="code"]')).toHaveAttribute("aria-invalid", "true");
  expect(planned()).toEqual([]);
  await send(page, "privacy_delete_account", { code: code.toLowerCase() });
  await expect(page).toHaveURL(/\/receipts\//);
  expect(planned()).toEqual(["open"]);

  await page.goto("/settings/requests");
  await expect(page.locator(".timeline > li")).toHaveCount(4);
  await expectFits(page, site, axe);
  await page.goto("/settings/delete");
  await send(page, "privacy_cancel_deletion");
  expect(planned()).toEqual(["cancelled"]);
});

test("signing in does not cancel a deletion; a code serves instead of the password @P25", async ({
  page,
  site,
  database,
}) => {
  const max = somebody(site, "Max");
  await signIn(page, max.email, max.password);
  await page.goto("/settings/data/archive");
  await send(page, "send_identity_code");
  await expect.poll(async () => codeIn((await newestMail(site, max.email)).text)).not.toBe("");
  await send(page, "privacy_request_archive", { code: codeIn((await newestMail(site, max.email)).text) });
  const of = `JOIN person p ON p.id = r.person_id WHERE p.email = '${max.email}'`;
  expect(database(`SELECT r.kind FROM data_request r ${of}`)).toEqual([{ kind: "access" }]);

  await page.goto("/settings/delete");
  await send(page, "privacy_delete_account", { password: max.password });
  await page.goto("/settings");
  await send(page, "sign_out");
  await signIn(page, max.email, max.password);
  const open = database(`SELECT r.state FROM data_request r ${of} AND r.kind = 'erasure'`);
  expect(open).toEqual([{ state: "open" }]);
  await page.goto("/settings/delete");
  await send(page, "privacy_cancel_deletion");
});

test("a course is handed over before its teacher leaves @P25", async ({ page, site, database, axe }) => {
  const [tess, theo] = [somebody(site, "Tess", "teacher"), somebody(site, "Theo", "teacher")];
  alumet(site, "import", "mdbook", course, "--slug", "handed-over", "--teacher", tess.email);
  await signIn(page, tess.email, tess.password);
  await page.goto("/settings/delete");
  await expectFits(page, site, axe);
  await form("learn_hand_over", page).locator('[name="to"]').selectOption({ label: await optionOf(page, theo.last) });
  await follow(page, form("learn_hand_over", page).locator("button").last());
  await expect(page).toHaveURL(/done=course-handed-over/);
  await expect(form("learn_hand_over", page), "nothing is left to hand over").toHaveCount(0);
  const owner = `SELECT p.email FROM course c JOIN person p ON p.id = c.owner_id WHERE c.slug = 'handed-over'`;
  expect(database(owner)).toEqual([{ email: theo.email }]);
  expect((await newestMail(site, theo.email)).text).toContain("/courses/handed-over");
});

test("the last administrator is led to where somebody else becomes one @P25", async ({ page, site, database }) => {
  const rita = somebody(site, "Rita", "administrator");
  await signIn(page, rita.email, rita.password);
  const others = database(`SELECT COUNT(*) AS n FROM person WHERE role = 'administrator' AND email <> '${rita.email}'`);
  change(site, `UPDATE person SET role = 'moderator' WHERE role = 'administrator' AND email <> '${rita.email}'`);
  await page.goto("/settings/delete");
  await expect(form("privacy_delete_account", page)).toHaveCount(0);
  await follow(page, page.locator('main a[href="/admin/people"]'));
  await expect(page.locator("h1")).toHaveCount(1);
  expect(others).toHaveLength(1);
});

test("corrects name and age alone, and asks for the rest, which is followed to its answer @P23 @P12", async ({
  page,
  site,
  database,
  axe,
}) => {
  const cleo = somebody(site, "Cleo");
  await signIn(page, cleo.email, cleo.password);
  await page.goto("/settings/profile");
  await send(page, "change_name", { first_name: "Cléo" });
  await send(page, "change_age", { age: "12" });
  await expect(page.locator('[name="age"]')).toHaveAttribute("aria-invalid", "true");
  await send(page, "change_age", { age: "16" });
  const me = `FROM person WHERE email = '${cleo.email}'`;
  expect(database(`SELECT first_name, age_band ${me}`)).toEqual([{ first_name: "Cléo", age_band: "minor" }]);
  expect(database(`SELECT first_name FROM former_name WHERE last_name = '${cleo.last}'`)).toEqual([{ first_name: "Cleo" }]);
  await expectFits(page, site, axe);

  await page.goto("/settings/correct");
  await expectFits(page, site, axe);
  await send(page, "privacy_request_rectification", { wrong: "It says a tablet" });
  await expect(page.locator('[name="right"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="wrong"]'), "what was typed is kept").toHaveValue("It says a tablet");
  await form("privacy_request_rectification", page).locator('[name="item"]').selectOption("session");
  await send(page, "privacy_request_rectification", { wrong: "It says a tablet", right: "It is a phone" });
  await expect(page).toHaveURL(/done=rectification-requested/);
  await expect(page.locator("main")).toContainText("It is a phone");
  await expect(page.locator(".timeline > li.is-done")).toHaveCount(2);
  await expect(page.locator(".timeline > li")).toHaveCount(3);
  await expectFits(page, site, axe);

  // As those who decide requests do; the page for it is theirs.
  const request = `(SELECT r.id FROM data_request r JOIN person p ON p.id = r.person_id WHERE p.email = '${cleo.email}')`;
  for (const [kind, note] of [["extended", "The maker must answer first."], ["answered", "Your browser says so."]]) {
    change(site, `INSERT INTO data_request_step (request_id, kind, happened_at, note) VALUES (${request}, '${kind}', 1900000000000, '${note}')`);
  }
  change(site, `UPDATE data_request SET state = 'refused', completed_at = 1900000000000 WHERE id = ${request}`);
  await page.goto("/settings/requests");
  await page.locator("details.request summary").click();
  await expect(page.locator("details.request")).toContainText("The maker must answer first.");
  await expect(page.locator("details.request")).toContainText("Your browser says so.");
  await expect(page.locator('main a[href^="https://www.cnil.fr"]')).toHaveCount(1);
  await expectFits(page, site, axe);
});

test("a correction is taken back @P23", async ({ page, site, database }) => {
  const kim = somebody(site, "Kim");
  await signIn(page, kim.email, kim.password);
  await page.goto("/settings/correct?item=person");
  await expect(page.locator('[name="item"]')).toHaveValue("person");
  await send(page, "privacy_request_rectification", { wrong: "A", right: "B" });
  await send(page, "privacy_withdraw_rectification");
  await expect(page).toHaveURL(/done=rectification-withdrawn/);
  const state = `SELECT r.state FROM data_request r JOIN person p ON p.id = r.person_id WHERE p.email = '${kim.email}'`;
  expect(database(state)).toEqual([{ state: "cancelled" }]);
});

test("sees who of the team looked, when and why @P18", async ({ page, site, browser, axe }) => {
  const [zoe, omar] = [somebody(site, "Zoe"), somebody(site, "Omar", "administrator")];
  await signIn(page, zoe.email, zoe.password);
  await page.goto("/settings/looks");
  await expect(page.locator("main .timeline")).toHaveCount(0);
  const office = await visit(browser, site);
  await signIn(office, omar.email, omar.password);
  await office.goto(`/admin/people?q=${zoe.last}`);
  await follow(office, office.locator("main tbody a", { hasText: zoe.last }));
  await send(office, "admin_open_person", { reason: "She asked what we hold of her." });
  await office.context().close();
  await page.goto("/settings/looks");
  await expect(page.locator(".timeline > li")).toHaveCount(1);
  await expect(page.locator(".timeline")).toContainText(omar.last);
  await expect(page.locator(".timeline")).toContainText("She asked what we hold of her.");
  await expectFits(page, site, axe);
});

test("has the use of the data restricted: others see nothing of it until it is lifted @P24", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [nora, ivo] = [somebody(site, "Nora"), somebody(site, "Ivo", "moderator")];
  const office = await visit(browser, site);
  await signIn(office, ivo.email, ivo.password);
  await office.goto("/forum/categories/new");
  await send(office, "forum_create_category", { title: "Lanterns" });
  await signIn(page, nora.email, nora.password);
  await page.goto("/forum/new");
  await form("forum_start", page).locator('[name="category"]').selectOption({ index: 1 });
  await form("forum_start", page).locator('[name="title"]').fill("Whale oil");
  await form("forum_start", page).locator('[name="text"]').fill("It burnt brightly.");
  await follow(page, form("forum_start", page).locator('button:not([type="button"], [name="preview"])'));
  const topic = new URL(page.url()).pathname;

  await page.goto("/settings/restriction");
  await expectFits(page, site, axe);
  await page.locator("main details summary").first().click();
  const effects = page.locator("main details tbody tr");
  expect(await effects.count(), "what it does to each kind of data").toBeGreaterThan(7);
  await page.goto("/settings/data/forum?table=post");
  const perTable = await page.locator(".data-why dd").last().textContent();
  expect(await effectsInclude(page, perTable ?? "")).toBe(true);
  await page.goto("/settings/restriction");
  await send(page, "privacy_restrict");
  await expect(page.locator("main .problem")).toHaveCount(1);
  await form("privacy_restrict", page).locator('[value="accuracy"]').check();
  await send(page, "privacy_restrict");
  await expect(page).toHaveURL(/done=restricted/);
  await expectFits(page, site, axe);
  const restricted = `SELECT COUNT(*) AS n FROM person WHERE restricted_at IS NOT NULL AND email = '${nora.email}'`;
  expect(database(restricted)).toEqual([{ n: 1 }]);
  for (const path of ["/forum", "/", topic, "/forum/search?q=brightly"]) {
    await office.goto(path);
    for (const hers of ["Whale oil", "It burnt", nora.last]) await expect(office.locator("main"), path).not.toContainText(hers);
  }
  await office.goto(topic);
  await expect(office.locator(".post-gone")).toHaveCount(1);
  await office.goto("/forum");
  await expect(office.locator('a[href*="whale"]'), "nor does any address tell").toHaveCount(0);
  await page.goto(topic);
  await expect(page.locator("main"), "she reads her own").toContainText("It burnt brightly.");
  await page.goto("/settings/profile");
  await send(page, "change_name", { first_name: "Honora" });
  await expect(page.locator('main [role="alert"]')).toHaveCount(1);
  expect(database(`SELECT first_name FROM person WHERE email = '${nora.email}'`)).toEqual([{ first_name: "Nora" }]);

  await page.goto("/settings/restriction");
  await send(page, "privacy_lift_restriction");
  expect(database(restricted)).toEqual([{ n: 0 }]);
  await office.goto(topic);
  await expect(office.locator("main")).toContainText("It burnt brightly.");
  await office.context().close();
});

test("objects to a use, which stops at once, and takes it back @P24", async ({ page, site, database, axe }) => {
  const yan = somebody(site, "Yan");
  await signIn(page, yan.email, yan.password);
  await page.goto("/settings/restriction");
  const offered = form("privacy_object", page).locator('[name="purpose"] option:not([value=""])');
  await expect(offered, "only what stops is offered").toHaveCount(1);
  await form("privacy_object", page).locator('[name="purpose"]').selectOption("community");
  await send(page, "privacy_object", { reason: "no" });
  await expect(page.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await form("privacy_object", page).locator('[name="purpose"]').selectOption("community");
  await send(page, "privacy_object", { reason: "My former name endangers me." });
  await expect(page).toHaveURL(/done=objected/);
  await expectFits(page, site, axe);
  await page.goto("/settings/profile");
  await send(page, "change_name", { first_name: "Yann" });
  expect(database(`SELECT first_name FROM former_name WHERE last_name = '${yan.last}'`), "not kept").toEqual([]);
  await page.goto("/settings/restriction");
  const waiting = await page.locator(".confirm", { has: form("privacy_withdraw_objection", page) }).textContent();
  await page.goto("/settings/requests");
  await expect(page.locator(".timeline > li.is-done")).toHaveCount(2);

  // Somebody who decides says that Yan is right: the page tells that apart from an objection that waits.
  change(site, `UPDATE data_request SET state = 'done' WHERE person_id = (SELECT id FROM person WHERE email = '${yan.email}')`);
  await page.goto("/settings/restriction");
  const upheld = page.locator(".confirm", { has: form("privacy_withdraw_objection", page) });
  await expect(upheld).not.toHaveText(waiting ?? "");
  await send(page, "privacy_withdraw_objection");
  const state = `SELECT r.kind, r.state FROM data_request r JOIN person p ON p.id = r.person_id WHERE p.email = '${yan.email}'`;
  expect(database(state)).toEqual([{ kind: "objection", state: "cancelled" }]);
});

test("leaves directives for after death, which are carried out once it is reported @P25 @P26 @P12", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [ines, olga] = [somebody(site, "Ines"), somebody(site, "Olga", "privacy-manager")];
  // An archive is made, and mails are delivered, by jobs that take their time.
  test.setTimeout(120_000);
  const heir = "heir@rights.example.org";
  const office = await visit(browser, site);
  await signIn(office, olga.email, olga.password);
  await office.goto("/admin/assisted");
  await send(office, "privacy_find_deceased", { email: "nobody@rights.example.org" });
  await expect(form("privacy_find_deceased", office).locator('[name="email"]')).toHaveAttribute("aria-invalid", "true");
  await send(office, "privacy_find_deceased", { email: ines.email });
  await expect(office).toHaveURL(/\/death$/);
  const death = office.url();
  await expect(form("privacy_report_death", office), "nothing is left yet").toHaveCount(0);

  await signIn(page, ines.email, ines.password);
  await page.goto("/settings/directives");
  await expectFits(page, site, axe);
  await send(page, "privacy_leave_directives", { words: "Thank them all." });
  await expect(page.locator("main .problem")).toHaveCount(1);
  await expect(page.locator('[name="words"]'), "what was typed is kept").toHaveValue("Thank them all.");
  await form("privacy_leave_directives", page).locator('[value="hand-over"]').check();
  await send(page, "privacy_leave_directives", { heir_name: "Bea", heir_address: "bea" });
  await expect(page.locator('[name="heir_address"]')).toHaveAttribute("aria-invalid", "true");
  await expectFits(page, site, axe);
  await send(page, "privacy_leave_directives", { heir_address: heir });
  await expect(page).toHaveURL(/done=directives-left/);
  await page.goto("/settings/data/requests?table=directive");
  await expect(page.locator("main")).toContainText(heir);

  await office.goto(death);
  await expect(office.locator("main"), "nobody reads it before").not.toContainText(heir);
  await expectFits(office, site, axe);
  await send(office, "privacy_report_death", { reason: "no", document: "No 42" });
  await expect(office.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await send(office, "privacy_report_death", { reason: "Her sister sent the certificate." });
  await expect(office.locator("main")).toContainText(heir);
  await expect
    .poll(
      async () => {
        await office.goto(death);
        return form("privacy_hand_over_archive", office).count();
      },
      { timeout: 40_000 },
    )
    .toBe(1);
  await expectFits(office, site, axe);
  await send(office, "privacy_hand_over_archive");
  const phrase = (await office.locator("#share-phrase").textContent()) ?? "";
  expect(phrase).not.toBe("");
  await expectFits(office, site, axe);
  const erasure = `SELECT r.state FROM data_request r JOIN person p ON p.id = r.person_id
    WHERE p.email = '${ines.email}' AND r.kind = 'erasure'`;
  expect(database(erasure)).toEqual([{ state: "open" }]);
  const mail = (await newestMail(site, heir)).text;
  expect(mail).not.toContain(phrase);
  const named = await visit(browser, site);
  await named.goto(/(\/share\/\S+)/.exec(mail)?.[1] ?? "");
  await expect(form("privacy_open_share", named)).toHaveCount(1);
  await named.context().close();
  await office.context().close();

  // She lives: one button stops it.
  await page.goto("/settings/delete");
  await send(page, "privacy_cancel_deletion");
  await page.goto("/settings/directives");
  await send(page, "privacy_withdraw_directives");
  expect(database("SELECT COUNT(*) AS n FROM directive")).toEqual([{ n: 0 }]);
});

/** The code that stands on a line of its own; empty where the mail has none. */
function codeIn(text: string): string {
  return /^([0-9A-Z]{4}-[0-9A-Z]{4})\r?$/m.exec(text)?.[1] ?? "";
}

async function optionOf(page: Page, last: string): Promise<string> {
  const option = page.locator('[name="to"] option', { hasText: last });
  return ((await option.textContent()) ?? "").trim();
}

/** Whether the page of restrictions says the same of some kind of data. */
async function effectsInclude(page: Page, effect: string): Promise<boolean> {
  await page.goto("/settings/restriction");
  const told = await page.locator("main details tbody td:last-child").allTextContents();
  return effect !== "" && told.includes(effect);
}
