// The whole product once, by one person, with and without a script, in both languages: each step looks into the database.
import { existsSync } from "node:fs";
import { dirname, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import type { Browser, Locator, Page } from "@playwright/test";
import { alumet, change } from "../fixtures/command.js";
import type { Violation } from "../fixtures/accessibility.js";
import { expect, test } from "../fixtures/index.js";
import { mailsTo } from "../fixtures/mail.js";
import { databaseUrl, type Installation } from "../installations.js";

const repository = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const realCourse = resolve(repository, "../shared/data/rust-by-example");

const ada = { first: "Ada", last: "Morel", email: "ada.morel@example.org", moved: "ada@example.net" };
const passwords = { first: "petite flamme calme", second: "grande allumette bleue", third: "lampe verte du soir" };

test.describe.configure({ mode: "serial" });

let page: Page;
let administrator: string;

test.beforeAll(async ({ browser, site }) => {
  alumet(site, "import", "mdbook", `${repository}/server/demonstration/good-notes`, "--slug", "good-notes");
  const made = alumet(site, "admin", "create", "--email", "root@example.org", "--first-name", "Rosa", "--last-name", "Root");
  administrator = password(made);
  page = await visit(browser, site);
  await page.goto("/");
});

test.afterAll(async () => {
  await page?.close();
});

/** A browser window as the project wants it: pages that a test opens itself do not inherit the project's options. */
async function visit(browser: Browser, site: Installation): Promise<Page> {
  const context = await browser.newContext({
    baseURL: site.url,
    javaScriptEnabled: site.script,
    locale: site.language === "en" ? "en-GB" : "fr-FR",
  });
  return context.newPage();
}

function password(printed: string): string {
  const found = printed.trim().split(/\s+/).at(-1);
  if (found === undefined || found === "") throw new Error(`No password in: ${printed}`);
  return found;
}

function form(action: string, where: Page | Locator = page): Locator {
  return where.locator(`form[action^="/api/${action}"]`).first();
}

/** Fills a form in by the names of its fields and sends it with its first button. */
async function send(action: string, values: Record<string, string> = {}, where?: Locator): Promise<void> {
  const sent = form(action, where ?? page);
  for (const [name, value] of Object.entries(values)) await sent.locator(`[name="${name}"]`).first().fill(value);
  await sent.locator("button").last().click();
  await page.waitForLoadState();
}

/** axe is a script, so it looks where scripts run; without them the HTML is the same. */
async function expectAccessible(axe: (page: Page) => Promise<Violation[]>, site: Installation): Promise<void> {
  if (site.script) expect(await axe(page), page.url()).toEqual([]);
}

async function linkTo(site: Installation, address: string, part: string): Promise<string> {
  let link: string | undefined;
  await expect
    .poll(() => (link = mailsTo(site, address).flatMap((mail) => mail.links).findLast((one) => one.includes(part))), {
      timeout: 20_000,
    })
    .toBeDefined();
  return link ?? "";
}

async function signIn(email: string, secret: string): Promise<void> {
  await page.goto("/sign-in");
  await send("sign_in", { email, password: secret });
  await expect(page).not.toHaveURL(/sign[-_]in/);
}

test("a visitor sees what this is, and refuses cookies as easily as accepting them @P07", async ({ axe, database, site }) => {
  await expect(page.locator("h1")).toHaveCount(1);
  const buttons = page.locator(".consent-banner button, .consent-banner a.button");
  await expect(buttons).toHaveCount(3);
  const boxes = await buttons.evaluateAll((all) => all.map((one) => one.getBoundingClientRect().height));
  expect(new Set(boxes.map(Math.round)).size, "the three have one height").toBe(1);
  expect(await page.context().cookies()).toEqual([]);
  await expectAccessible(axe, site);
  await page.locator('.consent-banner button[value="refuse"]').click();
  await expect(page.locator(".consent-banner")).toHaveCount(0);
  const cookies = await page.context().cookies();
  expect(cookies.map((cookie) => cookie.name)).toEqual(["alumet-consent"]);
  expect(database("SELECT COUNT(*) AS n FROM consent_record")).toEqual([{ n: 0 }]);
});

test("signs up, confirms the address from a mail, signs in @P02 @P30", async ({ site, database, axe }) => {
  await page.goto("/sign-up");
  await expectAccessible(axe, site);
  const filled = { first_name: ada.first, last_name: ada.last, email: ada.email, age: "34" };
  await send("sign_up", { ...filled, password: "short" });
  await expect(page.locator('[name="password"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="first_name"]')).toHaveValue(ada.first);
  await send("sign_up", { email: "no address", password: "short" });
  await expect(page.locator('[name="email"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="last_name"]'), "kept through a second refusal").toHaveValue(ada.last);
  await send("sign_up", { ...filled, password: passwords.first });
  expect(database(`SELECT age_band, confirmed_at FROM person WHERE email = '${ada.email}'`)).toEqual([
    { age_band: "adult", confirmed_at: null },
  ]);
  await page.goto(await linkTo(site, ada.email, "/confirm"));
  await send("confirm_address", { password: passwords.first });
  expect(database("SELECT COUNT(*) AS n FROM person WHERE first_name = 'Ada' AND confirmed_at > 0")).toEqual([{ n: 1 }]);
  await signIn(ada.email, passwords.first);
  expect(database("SELECT COUNT(*) AS n FROM session")).toEqual([{ n: 1 }]);
});

test("signs out, forgets the password and chooses another @P02", async ({ site, database }) => {
  await page.goto("/settings");
  await send("sign_out");
  expect(database("SELECT COUNT(*) AS n FROM session")).toEqual([{ n: 0 }]);
  await page.goto("/forgot-password");
  await send("request_reset", { email: ada.email });
  await page.goto(await linkTo(site, ada.email, "/reset-password"));
  await send("reset_password", { new_password: passwords.second });
  await page.goto("/sign-in");
  await send("sign_in", { email: ada.email, password: passwords.first });
  await expect(page.locator('[role="alert"]')).toBeVisible();
  await signIn(ada.email, passwords.second);
});

test("enrols, reads, goes on with one key, and comes back to where reading stopped", async ({ site, database, axe }) => {
  await page.goto("/courses");
  await page.locator('main a[href="/courses/good-notes"]').first().click();
  await expectAccessible(axe, site);
  await send("learn_enrol");
  expect(database("SELECT COUNT(*) AS n FROM enrolment")).toEqual([{ n: 1 }]);
  if (!/\/courses\/good-notes\/./.test(page.url())) {
    await page.goto("/courses/good-notes");
    await page.locator('main a[href^="/courses/good-notes/"]').first().click();
  }
  await expect(page.locator("h1")).toHaveCount(1);
  await expectAccessible(axe, site);
  const first = page.url();
  if (site.script) {
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("ArrowRight");
    await page.waitForURL((url) => url.toString() !== first);
  } else {
    await send("learn_complete");
  }
  expect(page.url()).not.toBe(first);
  expect(database("SELECT COUNT(*) AS n FROM lesson_completion")).toEqual([{ n: 1 }]);
  const second = new URL(page.url()).pathname;
  await page.goto("/learn");
  await page.locator(`main a[href="${second}"]`).first().click();
  expect(new URL(page.url()).pathname).toBe(second);
});

test("a real course is imported whole", async ({ site, database }) => {
  test.skip(!existsSync(realCourse), "the folder of the real course is absent");
  alumet(site, "import", "mdbook", realCourse, "--slug", "rust-by-example");
  const [{ n }] = database(
    "SELECT COUNT(*) AS n FROM lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = 'rust-by-example' AND l.path IS NOT NULL",
  ) as [{ n: number }];
  expect(n).toBeGreaterThan(190);
  await page.goto("/courses/rust-by-example");
  await expect(page.locator("h1")).toHaveText(/rust/i);
});

test("starts a topic, previews, replies, edits, quotes, reacts, searches @P04", async ({ site, database, axe }) => {
  if (database("SELECT COUNT(*) AS n FROM forum_category")[0]?.n === 0) {
    change(
      site,
      "INSERT INTO forum_category (id, slug, title, description, position) VALUES (X'01900000000070008000000000000001', 'notes', 'Notes', 'About notes', 1)",
    );
  }
  await page.goto("/forum/new");
  await expectAccessible(axe, site);
  const start = form("forum_start");
  await start.locator('[name="category"]').selectOption("notes");
  await start.locator('[name="title"]').fill("Margins or cards?");
  await start.locator('[name="text"]').fill("Which one **lasts** longer?");
  if (site.script) {
    await expect(start.locator(".composer strong")).toHaveText("lasts");
  } else {
    await start.locator('button[name="preview"]').click();
    await form("forum_start").locator('button[name="preview"]').click();
    await expect(page.locator("main strong", { hasText: "lasts" })).toBeVisible();
    await expect(page.locator('[name="title"]')).toHaveValue("Margins or cards?");
  }
  await form("forum_start").locator('button:not([type="button"]):not([name="preview"])').click();
  await page.waitForURL(/\/forum\/t\//);
  const topic = page.url();
  expect(database("SELECT COUNT(*) AS n FROM post")).toEqual([{ n: 1 }]);
  await expectAccessible(axe, site);

  const quote = page.locator('a[href*="quote="]').first();
  await quote.click();
  const reply = form("forum_reply");
  await reply.locator('[name="text"]').fill("Cards, because a déjà-vu question finds its answer.");
  await reply.locator('button:not([type="button"]):not([name="preview"])').first().click();
  await page.waitForURL(/#post-2/);
  expect(database("SELECT COUNT(*) AS n FROM post_quote")).toEqual([{ n: 1 }]);

  await page.locator("#post-2 details summary").first().click();
  await page.locator('#post-2 a[href$="/edit"]').click();
  await form("forum_edit").locator('[name="text"]').fill("Cards: a déjà-vu question finds its answer.");
  await form("forum_edit").locator('button:not([type="button"]):not([name="preview"])').first().click();
  await page.waitForURL(/\/forum\/t\//);
  expect(database("SELECT COUNT(*) AS n FROM post_revision")).toEqual([{ n: 1 }]);

  await page.goto(topic);
  await page.locator('#post-1 form[action="/api/forum_react"] button').first().click();
  await expect.poll(() => database("SELECT COUNT(*) AS n FROM reaction")).toEqual([{ n: 1 }]);

  await page.goto("/forum/search?q=deja+questions");
  await expect(page.locator("main mark").first()).toBeVisible();
  await expectAccessible(axe, site);
});

test("changes name, address, password, language, theme; signs a device out @P02 @P23", async ({ browser, site, database }) => {
  await page.goto("/settings/profile");
  await send("change_name", { first_name: "Adèle", last_name: ada.last });
  expect(database("SELECT COUNT(*) AS n FROM person WHERE first_name = 'Adèle'")).toEqual([{ n: 1 }]);

  await page.goto("/settings/email");
  await send("request_new_address", { email: ada.moved, current_password: passwords.second });
  await page.goto(await linkTo(site, ada.moved, "/confirm-new-address"));
  await send("confirm_new_address");
  expect(database(`SELECT COUNT(*) AS n FROM person WHERE email = '${ada.moved}'`)).toEqual([{ n: 1 }]);
  expect(await linkTo(site, ada.email, "/undo-address")).toContain("/undo-address");

  await page.goto("/settings/password");
  await send("change_password", { current_password: passwords.second, new_password: passwords.third });

  await page.goto("/settings/preferences");
  const other = site.language === "en" ? "fr" : "en";
  for (const language of [other, site.language]) {
    await page.goto("/settings/preferences");
    const choice = page.locator('main form[action^="/api/choose_language"]').first();
    await choice.locator(`[name="language"][value="${language}"]`).check();
    await choice.locator("button").last().click();
    await expect(page.locator("html")).toHaveAttribute("lang", language);
  }
  const theme = page.locator('main form[action^="/api/choose_theme"]').first();
  await theme.locator('[name="theme"][value="dark"]').check();
  await theme.locator("button").last().click();
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");

  const elsewhere = await visit(browser, site);
  await elsewhere.goto("/sign-in");
  const there = form("sign_in", elsewhere);
  await there.locator('[name="email"]').fill(ada.moved);
  await there.locator('[name="password"]').fill(passwords.third);
  await there.locator("button").last().click();
  await expect(elsewhere).not.toHaveURL(/sign-in/);
  expect(database("SELECT COUNT(*) AS n FROM session")).toEqual([{ n: 2 }]);
  await page.goto("/settings/devices");
  await send("end_session");
  expect(database("SELECT COUNT(*) AS n FROM session")).toEqual([{ n: 1 }]);
  await elsewhere.goto("/settings");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await elsewhere.close();
});

test("sees what is held, and takes it along @P22 @P26", async ({ database, axe, site }) => {
  await page.goto("/settings/data");
  await expectAccessible(axe, site);
  await expect(page.locator("main")).toContainText(/\d/);
  await page.goto("/settings/data/archive");
  await send("privacy_request_archive", { password: passwords.third });
  await expect
    .poll(() => database("SELECT state FROM archive")[0]?.state, { timeout: 20_000 })
    .toBe("ready");
  await page.goto("/settings/data/archive");
  const link = await page.locator('main a[href^="/settings/data/archive/"]').first().getAttribute("href");
  const answer = await page.request.get(link ?? "");
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
  expect(database("SELECT COUNT(*) AS n FROM archive_download")).toEqual([{ n: 1 }]);
});

test("plans the deletion, cancels it, then is erased @P25", async ({ site, database, axe }) => {
  await page.goto("/settings/delete");
  await expectAccessible(axe, site);
  await plan();
  expect(database("SELECT COUNT(*) AS n FROM data_request WHERE kind = 'erasure' AND execute_at > 0")).toEqual([{ n: 1 }]);
  await page.goto("/settings/delete");
  await send("privacy_cancel_deletion");
  expect(database("SELECT COUNT(*) AS n FROM person WHERE first_name = 'Adèle'")).toEqual([{ n: 1 }]);
  await page.goto("/settings/delete");
  await plan();
  change(site, "UPDATE data_request SET execute_at = 1 WHERE kind = 'erasure'");
  change(site, databaseUrl(site) !== undefined ? "UPDATE apalis.jobs SET run_at = now() - interval '1 minute'" : "UPDATE Jobs SET run_at = 1");
  await expect
    .poll(() => database("SELECT COUNT(*) AS n FROM person WHERE first_name = 'Adèle'")[0]?.n, { timeout: 30_000 })
    .toBe(0);
  expect(database("SELECT COUNT(*) AS n FROM session")).toEqual([{ n: 0 }]);
  expect(database("SELECT COUNT(*) AS n FROM enrolment")).toEqual([{ n: 0 }]);
  await page.goto("/settings");
  await expect(page).toHaveURL(/sign-in/);
});

async function plan(): Promise<void> {
  const deletion = form("privacy_delete_account");
  await deletion.locator('[name="scope"]').last().check();
  await deletion.locator('[name="password"]').fill(passwords.third);
  await deletion.locator("button").last().click();
  await page.waitForLoadState();
}

test("the administrator goes through the dashboard @P12 @P18", async ({ axe, site }) => {
  await signIn("root@example.org", administrator);
  for (const place of ["", "/people", "/courses", "/reports", "/requests", "/outbox", "/jobs", "/audit", "/health"]) {
    const answer = await page.goto(`/admin${place}`);
    expect(answer?.status(), place).toBe(200);
    expect(new URL(page.url()).pathname, "not sent to sign in").toBe(`/admin${place}`);
    await expect(page.locator("h1"), place).toHaveCount(1);
    await expectAccessible(axe, site);
  }
  await page.goto("/admin/jobs");
  await page.locator("main tbody a").first().click();
  await page.waitForURL(/\/admin\/jobs\/./);
  await expect(page.locator("h1")).toHaveCount(1);
  await expectAccessible(axe, site);
  await page.goto("/admin/outbox");
  await expect(page.locator("main")).not.toContainText(ada.email);
  await expect(page.locator("main")).not.toContainText("token=");
});
