// The archive outside of the account: read offline, handed over to somebody without an account, taken over.
import { execFileSync } from "node:child_process";
import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";
import type { Page } from "@playwright/test";
import { follow, overflow, send, visit } from "../fixtures/browser.js";
import { alumet } from "../fixtures/command.js";
import { expect } from "../fixtures/index.js";
import { ada, type Traveller } from "./traveller.js";

/** Downloads the archive that is ready into a folder of its own. */
async function download(way: Traveller): Promise<string> {
  const { page } = way;
  await page.goto("/settings/data/archive");
  const link = await page.locator('main a[href^="/settings/data/archive/"]').first().getAttribute("href");
  const answer = await page.request.get(link ?? "");
  const file = join(mkdtempSync(join(tmpdir(), "archive-")), "archive.zip");
  writeFileSync(file, new Uint8Array(await answer.body()));
  return file;
}

export async function readsTheArchive(way: Traveller): Promise<void> {
  const file = await download(way);
  const folder = join(file, "..", "unpacked");
  execFileSync("python3", ["-m", "zipfile", "-e", file, folder]);
  const page = await visit(way.browser, way.site);
  await page.goto(pathToFileURL(join(folder, "index.html")).href);
  await expect(page.locator("html")).toHaveAttribute("lang", way.site.language);
  await expect(page.locator("h1")).toHaveCount(1);
  await expect(page.locator("header")).toContainText(ada.last);
  await way.expectAccessible(page);
  await page.setViewportSize({ width: 320, height: 640 });
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await follow(page, page.locator('a[href="pages/person.html"]'));
  await expect(page.locator("main")).toContainText(ada.moved);
  await expect(page.locator(".withheld")).toHaveCount(1);
  expect(await overflow(page)).toBeLessThanOrEqual(0);
  await follow(page, page.locator('a[href="../index.html"]'));
  await expect(page.locator(".contents").first()).toBeVisible();
  await page.context().close();
}

export async function handsItOver(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/settings/data/archive");
  await follow(page, page.locator('main a[href="/settings/data/share"]'));
  await way.expectAccessible();
  await way.send("privacy_make_share", { recipient: "", password: way.password });
  await expect(page.locator('[name="recipient"]')).toHaveAttribute("aria-invalid", "true");
  await way.send("privacy_make_share", { recipient: "Lucie", password: "not this one" });
  await expect(page.locator('[name="password"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="recipient"]'), "what was typed is kept").toHaveValue("Lucie");
  await way.expectCount("archive_share", 0);
  await page.locator('[name="days"][value="1"]').check();
  await way.send("privacy_make_share", { recipient: "Lucie", password: way.password });
  const link = (await page.locator("#share-link").textContent()) ?? "";
  const phrase = (await page.locator("#share-phrase").textContent()) ?? "";
  await way.expectAccessible();
  await way.expectAudited("privacy.share-made", ada.last);
  await page.goto("/settings/data/share");
  await expect(page.locator("main"), "shown once").not.toContainText(phrase);

  const lucie = await visit(way.browser, way.site);
  const answer = await lucie.goto(link);
  expect(answer?.headers()["x-robots-tag"]).toContain("noindex");
  expect(answer?.headers()["referrer-policy"]).toBe("no-referrer");
  await expect(lucie.locator("html")).toHaveAttribute("lang", way.site.language);
  await expect(lucie.locator("body"), "the page names nobody").not.toContainText(ada.last);
  await way.expectAccessible(lucie);
  await send(lucie, "privacy_open_share", { phrase: "aaaa-aaaa-aaaa-aaaa-aaaa" });
  await expect(lucie.locator('[name="phrase"]')).toHaveAttribute("aria-invalid", "true");
  await way.expectCount("archive_share_opening", 0);
  expect(await taken(lucie, phrase.toUpperCase().replaceAll("-", " "))).toMatch(/\.zip$/);
  await way.expectCount("archive_share_opening", 1);

  await page.goto("/settings/data/share");
  await expect(page.locator(".archives time"), "made, works until, opened").toHaveCount(3);
  await way.send("privacy_revoke_share");
  await way.expectCount("archive_share WHERE revoked_at IS NOT NULL", 1);
  await lucie.goto(link);
  await send(lucie, "privacy_open_share", { phrase });
  await expect(lucie.locator('[name="phrase"]'), "ended").toHaveAttribute("aria-invalid", "true");
  await lucie.context().close();
}

/** Sends the pass phrase and gives the name of the file that comes. */
async function taken(page: Page, phrase: string): Promise<string> {
  const form = page.locator('form[action^="/api/privacy_open_share"]');
  await form.locator('[name="phrase"]').fill(phrase);
  const coming = page.waitForEvent("download");
  await form.locator("button").click();
  return (await coming).suggestedFilename();
}

export async function takesItOver(way: Traveller): Promise<void> {
  const { page, other } = way;
  const file = await download(way);
  const [texts] = way.rows("SELECT COUNT(*) AS n FROM post WHERE author_id IS NOT NULL AND deleted_at IS NULL");
  expect(Number(texts?.n)).toBeGreaterThan(0);
  const form = page.locator('form[action^="/api/privacy_import_archive"]');
  await page.goto("/settings/data/import");
  await way.expectAccessible();
  const noise = join(file, "..", "noise.zip");
  writeFileSync(noise, "PK is how it begins");
  await form.locator('[name="archive"]').setInputFiles(noise);
  await form.locator('[name="profile"]').uncheck();
  await follow(page, form.locator("button"));
  await expect(form.locator('[name="archive"]')).toHaveAttribute("aria-invalid", "true");
  await expect(form.locator('[name="profile"]'), "what was chosen is kept").not.toBeChecked();
  await expect(form.locator('[name="texts"]')).toBeChecked();
  await way.expectCount("imported_text", 0);

  await form.locator('[name="archive"]').setInputFiles(file);
  await follow(page, form.locator("button"));
  await expect(page.locator(".notice-good")).toBeVisible();
  await way.expectAccessible();
  const kept = way.rows("SELECT COUNT(*) AS n FROM imported_text")[0]?.n;
  expect(Number(kept)).toBeGreaterThan(0);
  await expect(page.locator(".archives > li")).toHaveCount(Number(kept));
  await way.expectAudited("privacy.archive-imported", ada.last);
  await other.goto("/settings/data/import");
  await expect(other.locator(".archives"), "nobody else sees them").toHaveCount(0);

  // The operator does it on the command line; brought twice, it adds nothing.
  const printed = alumet(way.site, "import", "archive", file, "--person", ada.moved, "--parts", "texts,progress");
  expect(printed).toContain(`${kept} known before`);
  await page.goto("/settings/data/import");
  await follow(page, page.locator('form[action="/api/privacy_remove_imported"]').last().locator("button"));
  await way.expectCount("imported_text", 0);
}
