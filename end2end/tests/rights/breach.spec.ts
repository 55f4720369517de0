// Breaches: noted while the 72 hours run, whom they affect found in the register, each of them told by mail and banner.
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { change } from "../../fixtures/command.js";
import { expect, test } from "../../fixtures/index.js";
import { newestMail } from "../../fixtures/mail.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";

// Several people and many pages, each looked at by axe.
test.describe.configure({ timeout: 240_000 });

/** A time as a form takes it, so many hours ago. */
const hoursAgo = (hours: number) => new Date(Date.now() - hours * 3_600_000).toISOString().slice(0, 16);

const happened = "A laptop with a copy of the forum was left in a train.";
const parts = {
  happened: "A laptop was lost.",
  consequences: "Somebody could read it.",
  measures: "It was locked at once.",
  advice: "Beware of odd mails.",
  contact: "Write to our officer.",
};

test("a breach is noted, decided in time, and told to whom it affects @P29", async ({ page, site, browser, database, axe }) => {
  const [berta, bruno, bela] = [somebody(site, "Berta", "privacy-manager"), somebody(site, "Bruno"), somebody(site, "Bela")];
  change(
    site,
    `INSERT INTO former_name (id, person_id, first_name, last_name, replaced_at)
     SELECT id, id, 'Former', last_name, 978350400000 FROM person WHERE email = '${bruno.email}'`,
  );
  const office = await visit(browser, site);
  await signIn(office, berta.email, berta.password);
  await office.goto("/admin/breaches");
  await expectFits(office, site, axe);
  await office.goto("/admin/breaches/new");
  await expectFits(office, site, axe);
  await form("breach_note", office).locator('[value="integrity"]').check();
  await send(office, "breach_note", { name: "Lost laptop", aware: hoursAgo(-48) });
  await expect(office.locator('[name="happened"]')).toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="aware"]'), "it is still to come").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="name"]'), "what was typed is kept").toHaveValue("Lost laptop");
  await expect(office.locator('[value="integrity"]'), "and what was ticked").toBeChecked();
  await expectFits(office, site, axe);
  await send(office, "breach_note", { aware: hoursAgo(2), happened });
  await expect(office).toHaveURL(/\/admin\/breaches\/.*done=breach-noted/);
  await expect(office.locator("main .facts").first()).toContainText(/69|70/);
  await expectFits(office, site, axe);
  const breach = new URL(office.url()).pathname;

  await office.goto(`${breach}/edit`);
  await expect(office.locator('[value="integrity"]'), "what is known stands there").toBeChecked();
  await form("breach_change", office).locator('[value="confidentiality"]').check();
  await expectFits(office, site, axe);
  await send(office, "breach_change", { people: "120" });
  await expect(office).toHaveURL(/done=breach-changed/);
  await expect(office.locator("main .timeline"), "each value stays").toContainText("120");

  change(site, "UPDATE breach SET aware_at = aware_at - 360000000 WHERE name = 'Lost laptop'");
  await office.goto("/admin/breaches");
  await expect(office.locator("main tbody .tag-danger"), "the 72 hours are over").toHaveCount(1);
  await office.goto(breach);
  await expectFits(office, site, axe);
  await form("breach_decide_authority", office).locator('[value="told"]').check();
  await send(office, "breach_decide_authority", { at: hoursAgo(1), reference: "CNIL-12" });
  await expect(office.locator('[name="reason"]'), "a delay needs its reason").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="reference"]')).toHaveValue("CNIL-12");
  await send(office, "breach_decide_authority", { reason: "Nobody was there." });
  await expect(office).toHaveURL(/done=breach-authority-decided/);
  await expect(office.locator("main .tag-danger")).toHaveCount(0);
  await expectFits(office, site, axe);

  await office.goto(`${breach}/people`);
  await expectFits(office, site, axe);
  await send(office, "breach_search");
  await expect(office.locator("main .problem").first(), "something must be chosen").toBeVisible();
  await form("breach_search", office).locator('[value="former_name"]').check();
  await send(office, "breach_search", { from: "2001-01-01", until: "2001-01-02" });
  await expect(office).toHaveURL(/tables=former_name/);
  await expect(office.locator("#found")).toContainText(/One person|Une personne/);
  await expect(office.locator("main"), "a count, and nobody").not.toContainText(bruno.last);
  await expectFits(office, site, axe);
  await send(office, "breach_add_found");
  await expect(office).toHaveURL(/done=breach-people-added/);
  await send(office, "breach_add_person", { email: "nobody@rights.example.org" });
  await expect(office.locator('[name="email"]')).toHaveAttribute("aria-invalid", "true");
  await send(office, "breach_add_person", { email: bela.email });
  await expect(office).toHaveURL(/done=breach-person-added/);
  await expect(office.locator("main")).not.toContainText(bela.email);
  await send(office, "breach_open_people", { reason: "no" });
  await expect(office.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await send(office, "breach_open_people", { reason: "To check whom it affects" });
  await expect(office.locator("main .timeline")).toContainText(bruno.email);
  await expectFits(office, site, axe);
  const wrong = office.locator("main .timeline li", { hasText: bela.email });
  await follow(office, wrong.locator("button"));
  await expect(office).toHaveURL(/done=breach-person-removed/);
  await expect(office.locator("main .timeline li")).toHaveCount(1);

  await office.goto(`${breach}/notice`);
  await expectFits(office, site, axe);
  const written = (language: string) => Object.fromEntries(Object.entries(parts).map(([name, text]) => [`${name}_${language}`, text]));
  await send(office, "breach_save_notices", written("en"));
  await expect(office.locator('[name="advice_fr"]'), "a text for each language").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="advice_en"]')).toHaveValue(parts.advice);
  await expectFits(office, site, axe);
  await send(office, "breach_save_notices", written("fr"));
  await expect(office).toHaveURL(/done=breach-notice-saved/);
  await expect(office.locator("#preview")).toContainText(parts.advice);
  await expectFits(office, site, axe);
  const told = "SELECT told FROM breach WHERE name = 'Lost laptop'";
  expect(database(told), "nobody before it is confirmed").toEqual([{ told: 0 }]);
  await send(office, "breach_tell");
  await expect(office).toHaveURL(/done=breach-telling/);
  await expect.poll(() => database(told)).toEqual([{ told: 1 }]);
  await expect.poll(async () => (await newestMail(site, bruno.email)).text).toContain(parts.advice);
  await office.goto(breach);
  await expect(office.locator("main progress")).toHaveCount(1);
  await expectFits(office, site, axe);

  await signIn(page, bruno.email, bruno.password);
  await page.goto("/forum");
  await expect(page.locator(".breach-banner")).toHaveCount(1);
  await expectFits(page, site, axe);
  await follow(page, page.locator(".breach-banner a"));
  await expect(page).toHaveURL(/\/settings\/breaches#breach-/);
  await expect(page.locator("main")).toContainText(parts.advice);
  await expectFits(page, site, axe);
  await page.goto("/forum?page=1");
  await send(page, "breach_dismiss");
  await expect(page, "back where they were").toHaveURL(/\/forum\?page=1$/);
  await expect(page.locator(".breach-banner")).toHaveCount(0);
  await page.goto("/settings/breaches");
  await expect(page.locator("main"), "the notice stays").toContainText(parts.contact);
  await page.goto("/settings/data/requests");
  await expect(page.locator("main")).toContainText(/breach|violation/);
  await page.goto("/settings/looks");
  await expect(page.locator("main .timeline").first()).toContainText("To check whom it affects");

  const other = await visit(browser, site);
  await signIn(other, bela.email, bela.password);
  await other.goto("/forum");
  await expect(other.locator(".breach-banner"), "nobody else").toHaveCount(0);
  expect((await other.goto("/admin/breaches"))?.status()).toBe(403);
  await other.context().close();

  const file = await office.request.get("/admin/breaches/register.csv");
  expect(await file.text()).toContain("CNIL-12");
  expect(await file.text(), "the file names nobody").not.toContain(bruno.email);
  expect((await page.request.get("/admin/breaches/register.csv")).status()).toBe(403);
  await office.goto(breach);
  await send(office, "breach_close");
  await expect(office).toHaveURL(/done=breach-closed/);
  await expect(form("breach_decide_authority", office), "nothing changes any more").toHaveCount(0);
  await office.context().close();
});

test("the officer sees breaches and has no button @P29", async ({ page, site, browser }) => {
  const [delia, bodo] = [somebody(site, "Delia", "data-protection-officer"), somebody(site, "Bodo", "privacy-manager")];
  const office = await visit(browser, site);
  await signIn(office, bodo.email, bodo.password);
  await office.goto("/admin/breaches/new");
  await form("breach_note", office).locator('[value="availability"]').check();
  await send(office, "breach_note", { name: "Power cut", aware: hoursAgo(3), happened: "The disk was not there for an hour." });
  const breach = new URL(office.url()).pathname;
  await office.goto(breach);
  await expect(office.locator("main form")).not.toHaveCount(0);
  await office.context().close();

  await signIn(page, delia.email, delia.password);
  await page.goto("/admin/assisted");
  await expect(page.locator('nav a[aria-current="page"]').last()).toHaveAttribute("href", "/admin/assisted");
  await page.goto("/admin/breaches");
  await expect(page.locator('main a[href="/admin/breaches/new"]')).toHaveCount(0);
  for (const part of ["", "/people", "/notice"]) {
    expect((await page.goto(breach + part))?.status()).toBe(200);
    await expect(page.locator("main form"), part).toHaveCount(0);
  }
  expect((await page.goto(`${breach}/edit`))?.status()).toBe(403);
  expect((await page.goto("/admin/breaches/new"))?.status()).toBe(403);
});
