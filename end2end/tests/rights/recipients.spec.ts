// Who receives data: the register, what people read of it, and what recipients are told when somebody uses a right.
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";

// Several people and many pages, each looked at by axe.
test.describe.configure({ timeout: 180_000 });

const printer = { contact: "bureau@duval.example", since: "2026-01-01" };

test("a recipient is added, read by people, told of a deletion, and ended with a trace @P13 @P19", async ({
  page,
  site,
  browser,
  axe,
}) => {
  const [paula, yann] = [somebody(site, "Paula", "privacy-manager"), somebody(site, "Yann")];
  const name = "Imprimerie Duval";
  const office = await visit(browser, site);
  await signIn(office, paula.email, paula.password);
  await office.goto("/admin");
  await follow(office, office.locator('nav a[href="/admin/recipients"]').first());
  await expect(office.locator("main table"), "the configured ones are there already").not.toHaveCount(0);
  await expectFits(office, site, axe);
  await follow(office, office.locator('main a[href="/admin/recipients/new"]'));
  await expectFits(office, site, axe);

  const add = () => form("recipient_add", office);
  await add().locator('[name="country"]').selectOption("IN");
  await add().locator('[name="role"][value="processor"]').check();
  await add().locator('[value="account"][type="checkbox"]').check();
  await send(office, "recipient_add", { name, contact: printer.contact, since: printer.since });
  await expect(office.locator('[name="safeguard"]'), "India needs one").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="name"]'), "what was typed is kept").toHaveValue(name);
  await expect(office.locator('[name="country"]'), "and what was chosen").toHaveValue("IN");
  await expect(office.locator('[value="account"][type="checkbox"]'), "and what was ticked").toBeChecked();
  await expectFits(office, site, axe);
  await add().locator('[name="purpose"][value="learning"]').check();
  await send(office, "recipient_add", { safeguard: "SCC 2021/914" });
  await expect(office).toHaveURL(/\/admin\/recipients\/.*done=recipient-added/);
  await expect(office.locator("main dl.facts").first()).toContainText("SCC 2021/914");
  await expectFits(office, site, axe);
  const entry = new URL(office.url()).pathname;

  await expect(form("recipient_change", office).locator('[value="account"][type="checkbox"]')).toBeChecked();
  await form("recipient_change", office).locator('[name="country"]').selectOption("FR");
  await send(office, "recipient_change", { safeguard: "" });
  await expect(office).toHaveURL(/done=recipient-changed/);

  await signIn(page, yann.email, yann.password);
  await page.goto("/settings/data");
  await expect(page.locator(".data-recipients")).toContainText(name);
  await page.goto("/settings/data/account");
  await expect(page.locator(".data-why")).toContainText(name);
  await expectFits(page, site, axe);
  await page.goto("/settings/delete");
  await send(page, "privacy_delete_account", { password: yann.password });
  const reference = new URL(page.url()).pathname.split("/").at(-1) ?? "";
  await page.goto("/settings/requests");
  await expect(page.locator("main")).toContainText(site.language === "en" ? "None was told yet" : "Aucun n’a encore");

  await office.goto("/admin/recipients");
  const notice = office.locator("main .timeline li", { hasText: reference });
  await expect(notice).toContainText(name);
  await expect(notice, "a notice names nobody").not.toContainText(yann.last);
  await expectFits(office, site, axe);
  const whom = await notice.locator('a[href^="/admin/requests/"]').getAttribute("href");
  await follow(office, notice.locator("button"));
  await expect(office).toHaveURL(/done=recipient-told/);
  await expect(office.locator("main .timeline .is-done").first()).toContainText(paula.last);
  await expectFits(office, site, axe);
  await page.goto("/settings/requests");
  await expect(page.locator("main")).toContainText(site.language === "en" ? "One was told" : "Un a été informé");
  expect((await office.goto(whom ?? ""))?.status(), "whom it is about opens for a reason").toBe(200);
  await expect(office.locator("main")).not.toContainText(yann.last);

  await office.goto(entry);
  await send(office, "recipient_end");
  await expect(office).toHaveURL(/done=recipient-ended/);
  await expect(form("recipient_change", office), "what has ended stays as it was").toHaveCount(0);
  await expectFits(office, site, axe);
  await page.goto("/settings/data");
  await expect(page.locator(".data-recipients"), "what was shared stays known").toContainText(name);
  await send(office, "recipient_reopen");
  await expect(office).toHaveURL(/done=recipient-reopened/);
  await send(office, "recipient_end");
  await office.goto("/admin/processing");
  await expect(office.locator("main")).toContainText(name);
  const file = await office.request.get("/admin/recipients/register.csv");
  expect(await file.text()).toContain(printer.contact);
  expect((await page.request.get("/admin/recipients/register.csv")).status()).toBe(403);
  await office.context().close();
});

test("the officer sees recipients and changes nothing @P13", async ({ page, site }) => {
  const orla = somebody(site, "Orla", "data-protection-officer");
  await signIn(page, orla.email, orla.password);
  await page.goto("/admin/recipients");
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator('main a[href="/admin/recipients/new"]')).toHaveCount(0);
  expect((await page.goto("/admin/recipients/new"))?.status()).toBe(403);
});

test("nobody decides their own request @P12", async ({ page, site }) => {
  const iduna = somebody(site, "Iduna", "privacy-manager");
  // Somebody else who could.
  somebody(site, "Jorge", "privacy-manager");
  await signIn(page, iduna.email, iduna.password);
  await page.goto("/settings/correct?item=person");
  await send(page, "privacy_request_rectification", { wrong: "Oldtown", right: "Newtown" });
  await page.goto("/admin/requests?filter=rectification");
  const links = page.locator("main tbody th a");
  let found = false;
  for (const href of await links.evaluateAll((all) => all.map((link) => link.getAttribute("href") ?? ""))) {
    await page.goto(href);
    found ||= (await page.locator("main .notice").count()) === 1;
    if (found) break;
  }
  expect(found, "it says whose it is").toBe(true);
  await expect(form("privacy_desk_begin", page)).toHaveCount(0);
});
