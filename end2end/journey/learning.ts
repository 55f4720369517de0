import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { follow } from "../fixtures/browser.js";
import { alumet } from "../fixtures/command.js";
import { expect } from "../fixtures/index.js";
import { repository } from "../installations.js";
import { ada, slug, type Traveller } from "./traveller.js";

export const realCourse = resolve(repository, "../shared/data/rust-by-example");
export const hasRealCourse = existsSync(realCourse);

const mine = (table: string) => `${table} x JOIN person p ON p.id = x.person_id WHERE p.last_name = '${ada.last}'`;

/** Reads on with one key: an arrow, or without a script the access key of the form that leads on. */
export async function learns(way: Traveller): Promise<void> {
  const { page, site } = way;
  await page.goto("/courses");
  await follow(page, page.locator(`main a[href="/courses/${slug}"]`).first());
  await way.send("learn_enrol");
  await way.expectCount(mine("enrolment"), 1);
  await expect(page).toHaveURL(new RegExp(`/courses/${slug}/.`));
  const first = page.url();
  const onward = way.form("learn_complete").locator("button");
  await expect(onward).toHaveAttribute("accesskey", "n");
  await way.expectAccessible();
  if (site.script) {
    await page.waitForLoadState("networkidle");
    await page.keyboard.press("ArrowRight");
  } else {
    await follow(page, onward);
  }
  await page.waitForURL((url) => url.toString() !== first);
  await way.expectCount(mine("lesson_completion"), 1);

  const second = new URL(page.url()).pathname;
  const stopped = `SELECT l.path FROM enrolment x JOIN person p ON p.id = x.person_id
    JOIN lesson l ON l.id = x.last_lesson_id WHERE p.last_name = '${ada.last}'`;
  if (site.script) {
    await page.waitForLoadState("networkidle");
    await page.mouse.wheel(0, 200);
  }
  await page.goto("/learn");
  await expect(page.locator("main progress")).toHaveAttribute("value", "1");
  await follow(page, page.locator(`main a[href="${second}"]`).first());
  await expect(page).toHaveURL(new RegExp(`${second}$`));
  expect(String(way.rows(stopped)[0]?.path)).toBe(second.slice(`/courses/${slug}/`.length));
}

export async function opensTheRealCourse(way: Traveller): Promise<void> {
  alumet(way.site, "import", "mdbook", realCourse, "--slug", "rust-by-example");
  const from = "lesson l JOIN course c ON c.id = l.course_id WHERE c.slug = 'rust-by-example' AND l.path IS NOT NULL";
  expect(Number(way.rows(`SELECT COUNT(*) AS n FROM ${from}`)[0]?.n)).toBeGreaterThan(190);
  await way.page.goto("/courses/rust-by-example");
  await expect(way.page.locator("h1")).toHaveText(/rust/i);
  await follow(way.page, way.page.locator('main a[href="/courses/rust-by-example/hello"]').first());
  await expect(way.page.locator(".prose pre code").first()).toBeVisible();
  // The authors of the course leave out a level of headings here.
  await way.expectAccessible(way.page, ["heading-order"]);
}
