// An account is deleted; the receipt is read without it, downloaded, and checked on the command line.
import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import { alumet, change } from "../fixtures/command.js";
import { expect, test } from "../fixtures/index.js";
import { databaseUrl, type Installation } from "../installations.js";

const email = "lena@example.org";

test("a deletion leaves a receipt that anybody can check @P25", async ({ page, site, database, axe, words, mail }, info) => {
  const made = alumet(site, "admin", "create", "--email", email, "--first-name", "Léna", "--last-name", "Petit", "--role", "member");
  const password = made.trim().split(" ").at(-1) ?? "";
  await page.goto("/sign-in");
  const signIn = page.locator('form[action^="/api/sign_in"]');
  await signIn.locator('[name="email"]').fill(email);
  await signIn.locator('[name="password"]').fill(password);
  await signIn.locator("button").last().click();
  await page.waitForLoadState();

  await page.goto("/settings/delete");
  const deletion = page.locator('form[action^="/api/privacy_delete_account"]');
  await deletion.locator('[name="scope"]').last().check();
  await deletion.locator('[name="password"]').fill(password);
  await deletion.locator("button").last().click();
  await page.waitForURL(/receipts/);
  const receipt = page.url();
  hurry(site);
  const gone = () => database(`SELECT COUNT(*) AS n FROM person WHERE email = '${email}'`)[0]?.n;
  await expect.poll(gone, { timeout: 30_000 }).toBe(0);
  expect((await mail(email)).text).toContain(receipt);

  await page.context().clearCookies();
  await page.goto(receipt);
  await expect(page.getByRole("heading", { level: 1 })).toHaveText(
    words({ en: "Receipt of a deletion", fr: "Reçu d’une suppression" }),
  );
  await expect(page.locator("main")).not.toContainText("Léna");
  await expect(page.locator(".timeline > li")).toHaveCount(5);
  if (site.script) {
    expect(await axe(page)).toEqual([]);
    await page.setViewportSize({ width: 320, height: 640 });
    const overflow = await page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    expect(overflow).toBeLessThanOrEqual(0);
  }

  const download = page.waitForEvent("download");
  await page.locator('a[href$="/receipt.json"]').click();
  const file = info.outputPath("receipt.json");
  await (await download).saveAs(file);
  expect((await download).suggestedFilename()).toMatch(/^receipt-\d{4}-\d\d-\d\d\.json$/);
  const key = await (await page.request.get("/.well-known/alumet-receipt-key")).text();
  const keyFile = info.outputPath("key.pem");
  writeFileSync(keyFile, key);
  expect(alumet(site, "verify", "receipt", file, "--key", keyFile)).toContain("genuine");
  expect(alumet(site, "verify", "receipt", file)).toContain("genuine");
  const forged = join(info.outputDir, "forged.json");
  writeFileSync(forged, readFileSync(file, "utf8").replace(/"erased": \d+/, '"erased": 99'));
  expect(() => alumet(site, "verify", "receipt", forged)).toThrow(/Command failed/);
});

/** Lets the time of what is planned come. */
function hurry(site: Installation): void {
  change(site, "UPDATE data_request SET execute_at = 1 WHERE kind = 'erasure'");
  const jobs = databaseUrl(site) === undefined ? "UPDATE Jobs SET run_at = 1" : "UPDATE apalis.jobs SET run_at = to_timestamp(1)";
  change(site, `${jobs} WHERE status = 'Pending'`);
}
