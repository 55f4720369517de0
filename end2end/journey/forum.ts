import type { Page } from "@playwright/test";
import { follow, form, send, visit } from "../fixtures/browser.js";
import { expect } from "../fixtures/index.js";
import { ada, slug, type Traveller } from "./traveller.js";

const title = "Margins or cards?";
const topics = `topic t JOIN person p ON p.id = t.author_id WHERE p.last_name = '${ada.last}' AND t.title = '${title}'`;
/** The posts of the topic by somebody, with `q` for the post. */
const posts = (author: string) =>
  `post q JOIN topic t ON t.id = q.topic_id JOIN person p ON p.id = q.author_id
   WHERE t.title = '${title}' AND p.last_name = '${author}'`;
const submit = 'button:not([type="button"], [name="preview"])';

/** The administrator makes the first category, from the empty forum. */
export async function opensTheForum(way: Traveller): Promise<void> {
  const { office } = way;
  await way.page.goto("/forum");
  await expect(way.page.locator('a[href="/forum/categories/new"]'), "not for members").toHaveCount(0);
  await office.goto("/forum");
  await follow(office, office.locator('main a[href="/forum/categories/new"]'));
  await send(office, "forum_create_category", { title: "N" });
  await expect(office.locator('[name="title"]')).toHaveAttribute("aria-invalid", "true");
  await send(office, "forum_create_category", { title: "Notes", description: "About notes" });
  await expect(office).toHaveURL(/\/forum\?category=notes$/);
  expect(way.rows("SELECT slug, title, description FROM forum_category")).toEqual([
    { slug: "notes", title: "Notes", description: "About notes" },
  ]);
  await way.expectAudited("forum.category-created", "Root");
}

/** Starts a topic from a lesson, with a preview of its Markdown. */
export async function asksAboutALesson(way: Traveller): Promise<void> {
  const { page, site } = way;
  await page.goto("/learn");
  await follow(page, page.locator(`main a.button[href^="/courses/${slug}/"]`).first());
  const lesson = new URL(page.url()).pathname;
  await follow(page, page.locator('a[href^="/forum/new?lesson="]'));
  await way.expectAccessible();
  const start = form("forum_start", page);
  await start.locator('[name="category"]').selectOption("notes");
  await start.locator('[name="title"]').fill(title);
  await start.locator('[name="text"]').fill("Which one **lasts** longer?");
  if (site.script) {
    await expect(start.locator(".composer strong")).toHaveText("lasts");
    const [text, quote] = [start.locator('[name="text"]'), start.locator('[data-mark="quote"]')];
    await text.press("ControlOrMeta+a");
    await quote.click();
    await expect(start.locator(".composer blockquote strong")).toHaveText("lasts");
    await text.press("ControlOrMeta+a");
    await quote.click();
    await expect(text).toHaveValue("Which one **lasts** longer?");
  } else {
    await follow(page, start.locator('button[name="preview"]'));
    await expect(page.locator("main strong", { hasText: "lasts" })).toBeVisible();
    await expect(page.locator('[name="title"]')).toHaveValue(title);
    await way.expectCount(topics, 0);
  }
  await follow(page, form("forum_start", page).locator(submit));
  await expect(page).toHaveURL(/\/forum\/t\//);
  const about = `SELECT l.path FROM ${topics.replace("WHERE", "JOIN lesson l ON l.id = t.lesson_id WHERE")}`;
  expect(way.rows(about)).toEqual([{ path: lesson.slice(`/courses/${slug}/`.length) }]);
  await way.expectAccessible();
  await follow(page, page.locator("a.topic-lesson"));
  await expect(page).toHaveURL(new RegExp(`${lesson}$`));
  await follow(page, page.locator('a[href^="/forum?lesson="]'));
  await follow(page, page.locator("a.topic-title", { hasText: title }));
  await expect(page).toHaveURL(/\/forum\/t\//);
}

export async function talks(way: Traveller): Promise<void> {
  const { page, site } = way;
  const topic = page.url();
  await follow(page, page.locator('#post-1 a[href*="quote="]'));
  await form("forum_reply", page).locator('[name="text"]').fill("Cards, because a déjà-vu question finds its answer.");
  await follow(page, form("forum_reply", page).locator(submit));
  await expect(page).toHaveURL(/#post-2$/);
  await way.expectCount(`post_quote k JOIN post a ON a.id = k.post_id JOIN post b ON b.id = k.quoted_post_id
    WHERE a.number = 2 AND b.number = 1`, 1);

  await page.locator("#post-2 details summary").click();
  await follow(page, page.locator('#post-2 a[href$="/edit"]'));
  await form("forum_edit", page).locator('[name="text"]').fill("Cards: a déjà-vu question finds its answer.");
  await follow(page, form("forum_edit", page).locator(submit));
  await expect(page).toHaveURL(/\/forum\/t\//);
  await way.expectCount(`${posts(ada.last)} AND q.edited_at > 0 AND q.markdown LIKE 'Cards: %'`, 1);
  await way.expectCount("post_revision r JOIN post q ON q.id = r.post_id WHERE q.number = 2", 1);

  await page.goto(topic);
  const reactions = `reaction r JOIN person p ON p.id = r.person_id WHERE p.last_name = '${ada.last}'`;
  await page.waitForLoadState("networkidle");
  const reaction = page.locator('#post-1 form[action="/api/forum_react"] button').first();
  if (site.script) await page.evaluate(() => (document.title = "still here"));
  await reaction.click();
  await way.expectCount(reactions, 1);
  await expect(reaction).toHaveAttribute("aria-pressed", "true");
  await expect(reaction.locator(".reaction-count")).toHaveText("1");
  if (site.script) await expect(page, "the island leaves the page alone").toHaveTitle("still here");

  await page.goto("/forum/search?q=deja+questions");
  await expect(page.locator("main mark").first()).toBeVisible();
  await way.expectAccessible();

  const visitor = await visit(way.browser, way.site);
  await visitor.goto("/");
  await follow(visitor, visitor.locator("a.topic-title", { hasText: title }));
  await expect(visitor.locator("#post-2")).toContainText("déjà-vu");
  await visitor.context().close();
}

/** Another member writes something unfair, Ada reports it, the administrator hides it and says why. */
export async function reports(way: Traveller): Promise<void> {
  const { page, other } = way;
  await other.goto("/forum");
  await follow(other, other.locator("a.topic-title", { hasText: title }));
  const topic = other.url();
  await form("forum_reply", other).locator('[name="text"]').fill("Only fools write in margins.");
  await follow(other, form("forum_reply", other).locator(submit));
  await way.expectCount(posts("Bell"), 1);

  await page.goto(topic);
  await page.locator("#post-3 details summary").click();
  await follow(page, page.locator('#post-3 a[href$="/report"]'));
  await way.send("forum_report");
  await expect(page.locator('[role="alert"]'), "a reason is needed").toBeVisible();
  await page.locator('[name="reason"]').first().check();
  await way.send("forum_report", { note: "It calls readers fools." });
  await expect(page.locator('[role="status"]')).toBeVisible();
  const flags = `flag f JOIN person p ON p.id = f.reporter_id WHERE p.last_name = '${ada.last}'`;
  expect(way.rows(`SELECT f.state, f.note, f.decided_at FROM ${flags}`)).toEqual([
    { state: "open", note: "It calls readers fools.", decided_at: null },
  ]);
  await way.expectAudited("forum.post-reported", ada.last);
  await decides(way, way.office);
  const decided = `flag f JOIN person p ON p.id = f.decided_by WHERE p.last_name = 'Root' AND f.decided_at > 0`;
  expect(way.rows(`SELECT f.state, f.decision_note FROM ${decided}`)).toEqual([
    { state: "upheld", decision_note: "We argue about notes, not about people." },
  ]);
  await way.expectCount(`${posts("Bell")} AND q.hidden_at > 0`, 1);
  await way.expectAudited("forum.report-upheld", "Root");
  await page.goto(topic);
  await expect(page.locator("#post-3")).not.toContainText("fools");
  await other.goto(topic);
  await expect(other.locator("#post-3"), "its author reads why").toContainText("not about people");
}

async function decides(way: Traveller, office: Page): Promise<void> {
  await office.goto("/admin/reports");
  await expect(office.locator(".report")).toContainText("It calls readers fools.");
  await office.locator(".report details summary").click();
  await follow(office, office.locator('button[name="uphold"][value="true"]'));
  await expect(office.locator('.report [name="note"]'), "hiding needs words").toHaveAttribute("aria-invalid", "true");
  await office.locator('.report [name="note"]').fill("We argue about notes, not about people.");
  await way.expectAccessible(office);
  await follow(office, office.locator('button[name="uphold"][value="true"]'));
  await expect(office.locator(".report")).toHaveCount(0);
}
