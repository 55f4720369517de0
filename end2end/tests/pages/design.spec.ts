// The design system: each component in each state, at three widths and in both themes, by eye of axe and by keyboard.
import type { Page } from "@playwright/test";
import { overflow } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";

const sections = [
  "Buttons, notices, tags, progress",
  "Tables, cards, empty states",
  "Navigation",
  "Forms",
  "Reading",
];
const components = [
  ...[".button", ".button-quiet", ".button-danger", ".button-plain", ".button:disabled", ".notice", ".tag"],
  ...["progress", ".avatar", "time", ".card", ".table-wrap table", ".facts", ".empty", "details", ".confirm"],
  ...[".breadcrumb", ".tabs", ".side-nav", ".pager", ".field input", ".field select", ".field textarea", "fieldset"],
  ...['[type="radio"]', '[type="checkbox"]', '[aria-invalid="true"]', ".problem", ".hint", ".prose pre", ".prose table"],
];

test.use({ trace: "off" });

for (const width of [320, 768, 1440]) {
  for (const colorScheme of ["light", "dark"] as const) {
    test(`each component at ${width} px, ${colorScheme}`, async ({ page, axe }) => {
      await page.setViewportSize({ width, height: 900 });
      await page.emulateMedia({ colorScheme });
      await page.goto("/styleguide");
      await expect(page.locator("main h2").filter({ visible: true })).toContainText(sections);
      for (const component of components) {
        await expect(page.locator(`main ${component}`).filter({ visible: true }).first(), component).toBeVisible();
      }
      expect(await overflow(page)).toBeLessThanOrEqual(0);
      expect(await axe(page)).toEqual([]);
    });
  }
}

for (const [path, width] of [["/styleguide", 1440], ["/styleguide", 320], ["/", 320], ["/forum", 1440]] as const) {
  test(`the keyboard reaches everything on ${path} at ${width} px, in order and in sight`, async ({ page }) => {
    await page.setViewportSize({ width, height: 900 });
    await page.goto(path);
    const expected = await stops(page);
    await beginAtTheTop(page);
    expect(expected.length).toBeGreaterThan(10);
    const reached: string[] = [];
    for (const stop of expected) {
      await page.keyboard.press("Tab");
      const focus = await focused(page);
      reached.push(focus.number);
      expect.soft(focus.isMarked, `${focus.what} shows that it has the focus`).toBe(true);
      expect.soft(focus.isInSight, `${focus.what} is not covered`).toBe(true);
      if (focus.number !== stop) break;
    }
    expect(reached).toEqual(expected);
  });
}

test("the skip link leads past the navigation", async ({ page }) => {
  await page.goto("/forum");
  await page.keyboard.press("Tab");
  const skip = page.locator(".skip-link");
  await expect(skip).toBeFocused();
  await expect(skip).toBeInViewport({ ratio: 1 });
  await page.keyboard.press("Enter");
  await expect(page.locator("main#content")).toBeFocused();
  await page.keyboard.press("Tab");
  await expect(page.locator("main :focus")).toHaveCount(1);
});

/** The refused form of the style guide takes the focus, as it should; the walk begins before it. */
async function beginAtTheTop(page: Page): Promise<void> {
  await page.evaluate(() => {
    document.body.tabIndex = -1;
    document.body.focus();
  });
}

/** Numbers what the keyboard should reach, in the order of the document. Of the choices of a question it is one. */
async function stops(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const selector = 'a[href], button, input:not([type="hidden"]), select, textarea, summary, [tabindex="0"]';
    const questions = new Set<string>();
    const found = [...document.querySelectorAll<HTMLElement>(selector)].filter((one) => {
      if (one.matches(":disabled") || !one.checkVisibility({ visibilityProperty: true })) return false;
      if (!(one instanceof HTMLInputElement) || one.type !== "radio") return true;
      if (one.form?.querySelector(`[name="${one.name}"]:checked`) && !one.checked) return false;
      const isFirst = !questions.has(one.name);
      questions.add(one.name);
      return isFirst;
    });
    return found.map((one, number) => (one.dataset.stop = String(number)));
  });
}

/** What has the focus, whether an outline or a shadow tells, and whether it is what lies on top at its middle. */
async function focused(page: Page): Promise<{ number: string; what: string; isMarked: boolean; isInSight: boolean }> {
  return page.evaluate(async () => {
    const one = document.activeElement as HTMLElement;
    const look = () => {
      const { outlineStyle, outlineWidth, outlineColor, boxShadow } = getComputedStyle(one);
      return JSON.stringify([outlineStyle === "none" ? "" : [outlineStyle, outlineWidth, outlineColor], boxShadow]);
    };
    const withFocus = look();
    const box = [...one.getClientRects()].find((rect) => rect.width > 0) ?? one.getBoundingClientRect();
    const top = document.elementFromPoint(box.x + box.width / 2, box.y + Math.min(box.height / 2, 20));
    const isInSight = top !== null && (one.contains(top) || top.contains(one));
    one.blur();
    const isMarked = withFocus !== look();
    one.focus({ preventScroll: true });
    return { number: one.dataset.stop ?? "", what: one.outerHTML.slice(0, 120), isMarked, isInSight };
  });
}
