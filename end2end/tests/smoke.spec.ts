// What must hold before anything else: the site answers, in the right language, and keeps to itself.
import { HtmlValidate } from "html-validate";
import { expect, test } from "../fixtures/index.js";

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
  const checker = new HtmlValidate({
    extends: ["html-validate:standard"],
    rules: {
      // Matters of taste, and of how Leptos writes attributes.
      "attribute-boolean-style": "off",
      "attribute-empty-style": "off",
      "no-inline-style": "error",
      "no-trailing-whitespace": "off",
      "void-style": "off",
      "require-sri": "off",
      // Forms work without a script, and say what is wrong themselves.
      "no-implicit-button-type": "off",
    },
  });
  for (const path of ["/", "/there/is/nothing/here"]) {
    const report = await checker.validateString(await (await request.get(path)).text());
    const problems = report.results.flatMap((result) =>
      result.messages.map((message) => `${path}:${message.line} ${message.ruleId}: ${message.message}`),
    );
    expect(problems).toEqual([]);
  }
});

test("axe finds nothing on the first pages", async ({ page, site, axe }) => {
  test.skip(!site.script, "axe is a script itself");
  for (const path of ["/", "/there/is/nothing/here"]) {
    await page.goto(path);
    expect(await axe(page), path).toEqual([]);
  }
});

test("nothing scrolls sideways at 320 pixels", async ({ page, site }) => {
  test.skip(!site.script, "it is measured by a script");
  await page.setViewportSize({ width: 320, height: 640 });
  await page.goto("/");
  const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
  expect(overflow).toBeLessThanOrEqual(0);
});
