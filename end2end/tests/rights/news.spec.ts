// News by mail: off until a person turns a topic on, off again at once, and objected to without a reason.
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";
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
  const topic = page.locator("main .confirm", { hasText: name });
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
