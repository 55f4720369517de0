// What must hold before anything else: the site answers, in the right language, and keeps to itself.
import { overflow } from "../../fixtures/browser.js";
import { htmlProblems } from "../../fixtures/html.js";
import { expect, test } from "../../fixtures/index.js";

/** Here nobody has written anything yet; what they look like when they are filled is walked elsewhere. */
const firstPages = ["/", "/courses", "/forum", "/there/is/nothing/here"];

test("the home page answers in the language of the browser", async ({ page, site }) => {
  const answer = await page.goto("/");
  expect(answer?.status()).toBe(200);
  await expect(page.locator("html")).toHaveAttribute("lang", site.language);
  await expect(page.getByRole("heading", { level: 1 })).toHaveCount(1);
  await expect(page).toHaveTitle(/.+/);
});

test("the headers that protect visitors are there", async ({ request }) => {
  const headers = (await request.get("/")).headers();
  expect(headers["x-content-type-options"]).toBe("nosniff");
  expect(headers["referrer-policy"]).toBe("same-origin");
  expect(headers["cross-origin-opener-policy"]).toBe("same-origin");
  expect(headers["cross-origin-resource-policy"]).toBe("same-origin");
  expect(headers["permissions-policy"]).toContain("camera=()");
  expect(headers["x-frame-options"]).toBe("DENY");
  expect(headers["x-request-id"]).toMatch(/.+/);
});

test("no cookie and no request to another host before a choice", async ({ page, context, site }) => {
  const elsewhere: string[] = [];
  page.on("request", (request) => {
    if (!request.url().startsWith(`${site.url}/`) && !request.url().startsWith("data:")) elsewhere.push(request.url());
  });
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  expect(elsewhere).toEqual([]);
  expect(await context.cookies()).toEqual([]);
});

test("nothing is reported on the console", async ({ page }) => {
  const reports: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error" || message.type() === "warning") reports.push(message.text());
  });
  page.on("pageerror", (error) => reports.push(error.message));
  await page.goto("/");
  await page.waitForLoadState("networkidle");
  expect(reports).toEqual([]);
});

test("a page that does not exist says so, with the status and in the language", async ({ page, site, words }) => {
  const answer = await page.goto("/there/is/nothing/here");
  expect(answer?.status()).toBe(404);
  await expect(page.locator("html")).toHaveAttribute("lang", site.language);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words({ en: "There is nothing here", fr: "Il n’y a rien ici" }),
  );
});

test("a change that another site starts is refused", async ({ request, site }) => {
  const answer = await request.post("/api/sign_out", {
    headers: { origin: "https://elsewhere.example", "sec-fetch-site": "cross-site" },
    form: {},
  });
  expect(answer.status(), site.url).toBe(403);
});

test("the HTML is valid", async ({ request }) => {
  for (const path of firstPages) {
    expect(await htmlProblems(await (await request.get(path)).text()), path).toEqual([]);
  }
});

test("axe finds nothing on the first pages", async ({ page, site, axe }) => {
  test.skip(!site.script, "axe is a script itself");
  for (const path of firstPages) {
    await page.goto(path);
    expect(await axe(page), path).toEqual([]);
  }
});

test("nothing scrolls sideways at 320 pixels", async ({ page, site }) => {
  test.skip(!site.script, "it is measured by a script");
  await page.setViewportSize({ width: 320, height: 640 });
  for (const path of firstPages) {
    await page.goto(path);
    expect(await overflow(page), path).toBeLessThanOrEqual(0);
  }
});
