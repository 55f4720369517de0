// News by mail: off until a person turns a topic on, off again at once, and objected to without a reason.
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";
import { newestMail } from "../../fixtures/mail.js";
import { expectFits, somebody } from "../../fixtures/somebody.js";

test.describe.configure({ timeout: 240_000 });

test("news are off until they are turned on, and an objection turns them off for good @P11 @P24", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [nadia, noah] = [somebody(site, "Nadia", "administrator"), somebody(site, "Noah")];
  const office = await visit(browser, site);
  await signIn(office, nadia.email, nadia.password);
  await office.goto("/admin/news/new");
  await expectFits(office, site, axe);
  await send(office, "news_add_topic", { name_en: "Lanterns", about_en: "One mail a month." });
  await expect(office.locator('[name="name_fr"]'), "words in each language").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="name_en"]'), "what was typed is kept").toHaveValue("Lanterns");
  await expectFits(office, site, axe);
  await send(office, "news_add_topic", { name_fr: "Lanternes", about_fr: "Un e-mail par mois." });
  await expect(office).toHaveURL(/\/admin\/news\?done=news-topic-added$/);
  await expectFits(office, site, axe);
  const name = site.language === "en" ? "Lanterns" : "Lanternes";

  await signIn(page, noah.email, noah.password);
  await page.goto("/settings/consents");
  await follow(page, page.locator('main p a[href="/settings/news"]'));
  const topic = page.locator("main .card", { hasText: name });
  await expect(topic.locator(".tag-good"), "off for everybody").toHaveCount(0);
  await expectFits(page, site, axe);
  await follow(page, form("news_turn_on", topic).locator("button"));
  await expect(page).toHaveURL(/done=news-on$/);
  await expect(topic.locator(".tag-good")).toHaveCount(1);
  await expectFits(page, site, axe);
  const proof = `SELECT c.choice, c.method, c.language, c.version FROM news_choice c JOIN person p ON p.id = c.person_id
    WHERE p.email = '${noah.email}' ORDER BY c.place`;
  const kept = { method: "settings", language: site.language, version: 1 };
  expect(database(proof)).toEqual([{ choice: "on", ...kept }]);
  await follow(page, form("news_turn_off", topic).locator("button"));
  await expect(topic.locator(".tag-good")).toHaveCount(0);
  await follow(page, form("news_turn_on", topic).locator("button"));
  await office.goto("/admin/news");
  await expect(office.locator("main tbody tr", { hasText: name })).toContainText(/one person|une personne/);
  await follow(office, office.locator("main tbody a", { hasText: name }));
  await send(office, "news_rename_topic", { name_en: "Lamps", name_fr: "Lampes" });
  await expect(office).toHaveURL(/done=news-topic-renamed/);

  await page.goto("/settings/restriction");
  await follow(page, page.locator('main a[href="/settings/news"]').last());
  await send(page, "news_object");
  await expect(page).toHaveURL(/done=news-objected$/);
  await expect(form("news_turn_on", page), "nothing can be turned on").toHaveCount(0);
  await expect(page.locator("main .tag-good")).toHaveCount(0);
  await expectFits(page, site, axe);
  expect(database(proof).map((row) => row["choice"])).toEqual(["on", "off", "on", "off", "objected"]);
  await send(page, "news_withdraw_objection");
  await expect(page).toHaveURL(/done=news-objection-withdrawn$/);
  await expect(page.locator("main .tag-good"), "everything stays off").toHaveCount(0);
  await page.goto("/settings/data/consent");
  await expect(page.locator("main"), "the words as they stood").toContainText(name);

  const other = await visit(browser, site);
  expect((await other.goto("/settings/news"))?.url()).toMatch(/sign-in/);
  expect((await page.goto("/admin/news"))?.status()).toBe(403);
  await Promise.all([other.context().close(), office.context().close()]);
});

test("a campaign is tried, counted, sent, and left without signing in @P03 @P11", async ({ page, site, browser, database, axe }) => {
  const [ruben, silke] = [somebody(site, "Ruben", "administrator"), somebody(site, "Silke")];
  const office = await visit(browser, site);
  await signIn(office, ruben.email, ruben.password);
  await office.goto("/admin/news/new");
  const words = { name_en: "Kites", about_en: "One mail a month.", name_fr: "Cerfs-volants", about_fr: "Un e-mail par mois." };
  await send(office, "news_add_topic", words);
  const name = site.language === "en" ? words.name_en : words.name_fr;

  await office.goto("/admin/campaigns/new");
  await expectFits(office, site, axe);
  await form("news_write_campaign", office).locator('[name="topic"]').selectOption({ label: name });
  await send(office, "news_write_campaign", { subject_en: "A new kite", body_en: "It **flies**." });
  await expect(office.locator('[name="subject_fr"]'), "a text for each language").toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="body_en"]'), "what was typed is kept").toHaveValue(/It \*\*flies\*\*\./);
  await expectFits(office, site, axe);
  await send(office, "news_write_campaign", { subject_fr: "Un cerf-volant neuf", body_fr: "Il **vole**." });
  await expect(office).toHaveURL(/done=campaign-saved$/);
  const campaign = new URL(office.url()).pathname;
  await expect(office.locator("main strong", { hasText: "flies" }), "as the mail will look").toBeVisible();
  await expect(form("news_send_campaign", office), "to nobody").toHaveCount(0);
  await expectFits(office, site, axe);
  await send(office, "news_test_campaign");
  await expect(office).toHaveURL(/done=campaign-tested$/);
  const subject = site.language === "en" ? "A new kite" : "Un cerf-volant neuf";
  await expect.poll(async () => (await newestMail(site, ruben.email)).text).toContain(site.language === "en" ? "flies" : "vole");

  await signIn(page, silke.email, silke.password);
  await page.goto("/settings/news");
  const topic = page.locator("main .card", { hasText: name });
  await follow(page, form("news_turn_on", topic).locator("button"));
  await office.goto(campaign);
  const confirm = form("news_send_campaign", office);
  await expect(confirm.locator("button"), "the count is named").toContainText(/one person|une personne/);
  const tab = await office.context().newPage();
  await tab.goto("/settings/news");
  await follow(tab, form("news_turn_on", tab.locator("main .card", { hasText: name })).locator("button"));
  await follow(office, confirm.locator("button"));
  await expect(office.locator("main .problem"), "another count than was confirmed").toBeVisible();
  await expectFits(office, site, axe);
  await send(office, "news_send_campaign");
  await expect(office).toHaveURL(/done=campaign-sent$/);
  const outcome = `SELECT d.outcome FROM news_delivery d JOIN person p ON p.id = d.person_id WHERE p.email = '${silke.email}'`;
  await expect.poll(() => database(outcome), { timeout: 60_000 }).toEqual([{ outcome: "sent" }]);
  await office.goto(campaign);
  await expect(office.locator("main .facts").nth(1).locator("dd").first()).toHaveText(/[12]/);
  await expectFits(office, site, axe);
  await office.goto("/admin/campaigns");
  await expect(office.locator("main tbody")).toContainText(subject);
  await expectFits(office, site, axe);

  const mail = await newestMail(site, silke.email);
  const leave = new URL(mail.links.find((link) => link.includes("/news/leave?token=")) ?? "");
  const stranger = await visit(browser, site);
  await stranger.goto(leave.pathname + leave.search);
  await expect(stranger.locator("main")).toContainText(name);
  await expect(stranger.locator("body"), "nobody is named").not.toContainText(silke.email);
  await expectFits(stranger, site, axe);
  const latest = `SELECT c.choice, c.method FROM news_choice c JOIN person p ON p.id = c.person_id
    WHERE p.email = '${silke.email}' ORDER BY c.place DESC LIMIT 1`;
  expect(database(latest), "looking changes nothing").toEqual([{ choice: "on", method: "settings" }]);
  await send(stranger, "news_leave");
  await expect(stranger).toHaveURL(/done=left$/);
  expect(database(latest)).toEqual([{ choice: "off", method: "link" }]);
  await expectFits(stranger, site, axe);
  await send(stranger, "news_rejoin");
  expect(database(latest)).toEqual([{ choice: "on", method: "link" }]);
  const pressed = await stranger.request.post(leave.pathname + leave.search, { form: { "List-Unsubscribe": "One-Click" } });
  expect(pressed.status()).toBe(204);
  expect(database(latest)).toEqual([{ choice: "off", method: "one-click" }]);
  await page.goto("/settings/news");
  await expect(topic.locator(".tag-good")).toHaveCount(0);
  expect((await page.goto("/admin/campaigns"))?.status()).toBe(403);
  await Promise.all([stranger.context().close(), office.context().close()]);
});
