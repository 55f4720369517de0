// Everybody follows the links that they see, on a phone of 320 pixels and in both themes: each page is valid and
// accessible, it fits, and no page of the router is left out.
import type { Page } from "@playwright/test";
import { colours } from "../../fixtures/accessibility.js";
import { follow, form, overflow, send, visit } from "../../fixtures/browser.js";
import { account, visitAs } from "../../fixtures/demonstration.js";
import { htmlProblems } from "../../fixtures/html.js";
import { expect, test, type Fixtures } from "../../fixtures/index.js";
import { routeOf, routes } from "../../fixtures/routes.js";

type Tools = Pick<Fixtures, "site" | "axe">;

const all = routes();
const phone = { width: 320, height: 640 };
/** What only forms and mails lead to. */
const unlinked = [
  "/assisted?token=spent",
  "/check-mail",
  "/confirm?token=spent",
  "/forum/search?q=notes",
  "/confirm-new-address?token=spent",
  "/news/leave?token=spent",
  "/reset-password?token=spent",
  "/share/unknown",
  "/undo-address?token=spent",
  "/styleguide",
];
/** A video stands in one topic of the demonstration; of all topics one is opened. */
const video = "/embed/youtube/aqz-KE-bpKQ";

test.describe.configure({ timeout: 900_000 });
// The messages say on which page something is wrong; recording so many pages would double the time.
test.use({ trace: "off" });

test("a visitor's pages", async ({ browser, site, axe }) => {
  const page = await visit(browser, site);
  const seen = await walk(page, { site, axe }, ["/", video, ...unlinked]);
  expect(left(seen, "visitor")).toEqual([]);
});

test("a member's pages", async ({ browser, site, axe }) => {
  const page = await visitAs(browser, site, "member");
  const topics = await takePart(page, account(site, "member").password);
  const seen = await walk(page, { site, axe }, ["/", ...topics]);
  expect(left(seen, "member")).toEqual([]);
});

test("an administrator's pages", async ({ browser, site, axe }) => {
  const page = await visitAs(browser, site, "administrator");
  await answerFor(page, account(site, "member").email);
  const draft = await writePolicy(page);
  const seen = await walk(page, { site, axe }, ["/admin", "/forum", draft], /^\/(admin|forum)\b/);
  expect(left(seen, "administrator")).toEqual([]);
});

for (const role of ["privacy-manager", "data-protection-officer"] as const) {
  test(`the dashboard of a ${role}`, async ({ browser, site, axe }) => {
    const page = await visitAs(browser, site, role);
    const seen = await walk(page, { site, axe }, ["/admin"], /^\/admin\b/);
    for (const route of ["/admin/requests", "/admin/requests/:reference", "/admin/assisted", "/admin/breaches", "/admin/processing"]) {
      expect(seen, role).toContain(route);
    }
    expect(seen.has("/admin/audit"), role).toBe(role === "data-protection-officer");
    expect(seen.has("/admin/people"), role).toBe(false);
  });
}

/**
 * Does what makes the pages of those worth seeing who answer for personal data: sets a hold, records a disclosure, adds a
 * recipient, notes a breach that affects somebody.
 */
async function answerFor(page: Page, email: string): Promise<void> {
  await page.goto("/admin/news/new");
  const words = { name_en: "New courses", about_en: "One mail a month", name_fr: "Nouveaux cours", about_fr: "Un e-mail par mois" };
  await send(page, "news_add_topic", words);
  await page.goto("/admin/campaigns/new");
  await send(page, "news_write_campaign", { subject_en: "A course", body_en: "It begins", subject_fr: "Un cours", body_fr: "Il commence" });
  await page.goto("/admin/holds/new");
  await form("hold_set", page).locator('[name="ground"]').first().check();
  await send(page, "hold_set", { email, name: "Case 7", review: "2099-01-01" });
  await page.goto("/admin/disclosures/new");
  const order = { authority: "A court", ground: "Article 99-3", scope: "The address", disclosed: "2026-01-04" };
  await send(page, "disclosure_record", { email, ...order });
  await page.goto("/admin/recipients/new");
  const add = form("recipient_add", page);
  for (const name of ["role", "purpose", "categories[]"]) await add.locator(`[name="${name}"]`).first().check();
  await add.locator('[name="country"]').selectOption("FR");
  await send(page, "recipient_add", { name: "A printer", contact: "desk@printer.example", since: "2026-01-01" });
  await page.goto("/admin/breaches/new");
  await form("breach_note", page).locator('[value="confidentiality"]').check();
  await send(page, "breach_note", { name: "Lost laptop", aware: "2026-01-04T08:00", happened: "A laptop was left in a train." });
  await page.goto(`${new URL(page.url()).pathname}/people`);
  await send(page, "breach_add_person", { email });
}

/** Begins a new version of a document, and gives the page on which it is written. */
async function writePolicy(page: Page): Promise<string> {
  await page.goto("/admin/policies");
  if ((await form("policy_begin", page).count()) > 0) await send(page, "policy_begin");
  return pathOf(page.url());
}

/** The routes that somebody should have seen and did not. */
function left(seen: Set<string>, who: "visitor" | "member" | "administrator"): string[] {
  return all.filter((route) => owner(route) === who && !seen.has(route));
}

function owner(route: string): "visitor" | "member" | "administrator" {
  if (/^\/(admin|forum\/categories)\b/.test(route)) return "administrator";
  return /^\/(settings|learn|receipts|lessons|forum\/new|forum\/p\/:id\/)/.test(route) ? "member" : "visitor";
}

/**
 * Does what makes the pages of a member worth seeing: learns, writes, reports, asks for an archive, plans to leave. Gives
 * their own topic, somebody else's, and where that is reported.
 */
async function takePart(page: Page, password: string): Promise<string[]> {
  await page.goto("/courses");
  await page.locator(".course-card a").first().click();
  if ((await form("learn_enrol", page).count()) > 0) await send(page, "learn_enrol");
  await follow(page, page.locator('a[href^="/forum/new?lesson="]').first());
  const start = form("forum_start", page);
  await start.locator('[name="category"]').selectOption({ index: 1 });
  await start.locator('[name="title"]').fill("What belongs into a margin?");
  await start.locator('[name="text"]').fill("Only **doubts**, or summaries too?");
  await follow(page, start.locator('button:not([type="button"], [name="preview"])'));
  await page.goto((await page.locator('a[href$="/edit"]').first().getAttribute("href")) ?? "");
  await form("forum_edit", page).locator('[name="text"]').fill("Only **doubts**, or `summaries` too?");
  await follow(page, form("forum_edit", page).locator('button:not([type="button"], [name="preview"])'));
  const mine = page.url();

  await page.goto("/forum");
  await follow(page, page.locator(".topics a.topic-title").nth(1));
  const theirs = page.url();
  const report = (await page.locator('a[href$="/report"]').first().getAttribute("href")) ?? "";
  await page.goto(report);
  await page.locator('[name="reason"]').first().check();
  await send(page, "forum_report", { note: "It names somebody who does not know of it." });

  await page.goto("/settings/data/archive");
  if ((await form("privacy_request_archive", page).count()) > 0) await send(page, "privacy_request_archive", { password });
  await page.goto("/settings/delete");
  if ((await form("privacy_delete_account", page).count()) > 0) await send(page, "privacy_delete_account", { password });
  return [pathOf(mine), pathOf(theirs), report];
}

/** Visits one page of each kind that can be reached from the first ones, and gives the routes that were seen. */
async function walk(page: Page, { site, axe }: Tools, first: string[], within = /^\//): Promise<Set<string>> {
  await page.setViewportSize(phone);
  const seen = new Set<string>();
  const known = new Set(first.map(kind));
  const queue = [...first];
  for (let path = queue.shift(); path !== undefined; path = queue.shift()) {
    // Without motion colours change at once.
    await page.emulateMedia({ colorScheme: "light", reducedMotion: "reduce" });
    const answer = await page.goto(path);
    const where = new URL(page.url()).pathname;
    seen.add(routeOf(where, all) ?? where);
    if (where !== "/sign-in") seen.add(routeOf(pathOf(path), all) ?? path);

    expect.soft(answer?.status(), path).toBe(200);
    expect.soft(await htmlProblems((await answer?.text()) ?? ""), `the HTML of ${path}`).toEqual([]);
    await expect.soft(page.locator("html"), path).toHaveAttribute("lang", site.language);
    await expect.soft(page.locator("h1"), path).toHaveCount(1);
    await expect.soft(page, path).toHaveTitle(/\S · \S/);
    expect.soft(await overflow(page), `${path} fits`).toBeLessThanOrEqual(0);
    expect.soft(await axe(page), `${path}, light`).toEqual([]);
    await page.emulateMedia({ colorScheme: "dark" });
    expect.soft(await axe(page, colours), `${path}, dark`).toEqual([]);

    for (const link of await links(page)) {
      if (known.has(kind(link)) || !within.test(link) || !isPage(link)) continue;
      known.add(kind(link));
      queue.push(link);
    }
  }
  return seen;
}

function pathOf(address: string): string {
  return new URL(address, "http://localhost").pathname;
}

/** Files to download are none. */
function isPage(address: string): boolean {
  return routeOf(pathOf(address), all) !== undefined && !/\/archive\/|\/files\/|\.csv$/.test(address);
}

/** Pages that are alike: of each route one without a query and one with each first parameter. */
function kind(path: string): string {
  const url = new URL(path, "http://localhost");
  const route = routeOf(url.pathname, all) ?? url.pathname;
  const parameter = [...url.searchParams.keys()][0] ?? "";
  return route.endsWith("/:category") ? url.pathname : `${route}?${parameter}`;
}

async function links(page: Page): Promise<string[]> {
  const found = await page
    .locator("a[href]")
    .evaluateAll((all) => all.map((one) => (one as HTMLAnchorElement).href));
  const here = new URL(page.url());
  return found
    .map((href) => new URL(href))
    .filter((url) => url.origin === here.origin)
    .map((url) => url.pathname + url.search);
}
