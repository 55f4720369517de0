// What a page makes people download: scripts where there is something for them to do, and little of them.
import type { Page } from "@playwright/test";
import { expect, test } from "../../fixtures/index.js";

const lesson = "/courses/good-notes/index";

/** What a page asks for, by the ends of the names, in bytes as they travel. */
async function downloads(page: Page, path: string): Promise<Map<string, number>> {
  const sizes = new Map<string, number>();
  const pending: Promise<void>[] = [];
  page.on("requestfinished", (request) => {
    const end = new URL(request.url()).pathname.match(/^\/pkg\/.*\.(\w+)$/)?.[1];
    if (end === undefined) return;
    pending.push(request.sizes().then((size) => void sizes.set(end, (sizes.get(end) ?? 0) + size.responseBodySize)));
  });
  await page.goto(path);
  await page.waitForLoadState("networkidle");
  await Promise.all(pending);
  return sizes;
}

test("a page without islands downloads no script", async ({ page }) => {
  const sizes = await downloads(page, "/");
  expect([...sizes.keys()]).toEqual(["css"]);
  expect(sizes.get("css")).toBeLessThanOrEqual(15_000);
});

test("a page with islands downloads few bytes", async ({ page, site }) => {
  test.skip(!site.script, "what is fetched ahead for scripts that may not run depends on the browser");
  const sizes = await downloads(page, lesson);
  expect([...sizes.keys()].sort()).toEqual(["css", "js", "wasm"]);
  expect((sizes.get("js") ?? 0) + (sizes.get("wasm") ?? 0)).toBeLessThanOrEqual(85_000);
});

test("only scripts with the nonce of the answer may run, and none where there are no islands", async ({ request }) => {
  const scripts = async (path: string): Promise<string> => {
    const answer = await request.get(path);
    const policy = answer.headers()["content-security-policy"] ?? "";
    expect(policy).not.toContain("'unsafe-inline'");
    expect(policy).not.toContain("'unsafe-eval'");
    expect(await answer.text()).not.toMatch(/<[a-z][^>]*\sstyle=/i);
    return policy.split(";").find((part) => part.trim().startsWith("script-src")) ?? "";
  };
  expect((await scripts("/")).trim()).toBe("script-src 'none'");
  const nonces = [await scripts(lesson), await scripts(lesson)].map((policy) => policy.match(/'nonce-([^']+)'/)?.[1]);
  expect(nonces).not.toContain(undefined);
  expect(new Set(nonces).size, "each answer has a nonce of its own").toBe(2);
});

test("styles and scripts have hashed names, are compressed and never change", async ({ request }) => {
  const page = await (await request.get(lesson)).text();
  const files = [...page.matchAll(/(?:href|src)="(\/pkg\/[^"]+)"/g)].map((match) => match[1]);
  expect(new Set(files.map((file) => file.split(".").at(-1)))).toEqual(new Set(["css", "js", "wasm"]));
  for (const file of new Set(files)) {
    const answer = await request.get(file, { headers: { "accept-encoding": "br" } });
    expect(answer.status(), file).toBe(200);
    expect(answer.headers()["cache-control"], file).toContain("immutable");
    expect(answer.headers()["content-encoding"], file).toBe("br");
    expect(file).toMatch(/\.[\w-]{8,}\.(css|js|wasm)$/);
  }
});
