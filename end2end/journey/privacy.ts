import { readFileSync, writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { follow } from "../fixtures/browser.js";
import { alumet, change, hurryJobs } from "../fixtures/command.js";
import { expect } from "../fixtures/index.js";
import { ada, type Traveller } from "./traveller.js";

const requests = (kind: string) =>
  `SELECT r.state, r.outcome FROM data_request r JOIN person p ON p.id = r.person_id
   WHERE p.last_name = '${ada.last}' AND r.kind = '${kind}' ORDER BY r.received_at`;

export async function seesTheData(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/settings/data");
  await way.expectAccessible();
  await follow(page, page.locator('main a[href="/settings/data/account"]'));
  await expect(page.locator("main")).toContainText(ada.moved);
  await expect(page.locator("main"), "the hash is withheld").not.toContainText("argon2");
}

export async function takesTheArchive(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/settings/data/archive");
  await way.send("privacy_request_archive", { password: "not this one" });
  await expect(page.locator('[name="password"]')).toHaveAttribute("aria-invalid", "true");
  await way.expectCount("archive", 0);
  await way.send("privacy_request_archive", { password: way.password });
  const ready = page.locator('main a[href^="/settings/data/archive/"]');
  await expect(ready, "the page looks again by itself").toHaveCount(1, { timeout: 20_000 });
  await way.expectCount("archive WHERE state = 'ready' AND size > 0", 1);
  const link = await ready.getAttribute("href");
  const answer = await page.request.get(link ?? "");
  expect(answer.status()).toBe(200);
  expect((await answer.body()).subarray(0, 2).toString()).toBe("PK");
  await way.expectCount("archive_download", 1);
  expect((await way.other.request.get(link ?? "")).status(), "not for others").toBe(404);
}

export async function plansToLeave(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/settings/delete");
  await way.expectAccessible();
  await plan(way);
  expect(way.rows(requests("erasure"))).toEqual([{ state: "open", outcome: null }]);
  await page.goto("/settings/delete");
  await way.send("privacy_cancel_deletion");
  expect(way.rows(requests("erasure"))).toEqual([{ state: "cancelled", outcome: null }]);
  await way.expectCount(`person WHERE last_name = '${ada.last}'`, 1);
}

/** Once the time to think again is over, nothing about Ada is left, and a receipt says so. */
export async function isErased(way: Traveller): Promise<void> {
  const { page, site } = way;
  await page.goto("/settings/delete");
  const receipt = await plan(way);
  change(site, "UPDATE data_request SET execute_at = 1 WHERE kind = 'erasure' AND state = 'open'");
  hurryJobs(site);
  await way.expectCount(`person WHERE last_name = '${ada.last}'`, 0);
  await way.expectCount("session", 2);
  for (const table of ["enrolment", "lesson_completion", "reaction", "post_revision", "archive", "mail_code"]) {
    await way.expectCount(table, 0);
  }
  await way.expectCount("post WHERE markdown LIKE '%déjà-vu%' OR markdown LIKE '%lasts%'", 0);
  await way.expectCount("post_quote WHERE range_end > 0", 0);
  await way.expectCount("post WHERE author_id IS NOT NULL", 1);
  await way.expectCount(`mail WHERE address IN ('${ada.email}', '${ada.moved}')`, 0);
  await way.expectCount("data_request WHERE kind = 'erasure' AND state = 'done' AND person_id IS NULL", 1);
  await way.expectCount("receipt WHERE erased_at > 0", 1);
  await way.expectCount("audit_event WHERE kind = 'privacy.account-erased'", 1);
  await page.goto("/settings");
  await expect(page).toHaveURL(/sign-in/);
  expect(new URL(await way.linkTo(ada.moved, "/receipts/")).pathname, "the last mail leads to it").toBe(receipt);
  await page.goto(receipt);
  await expect(page.locator("main tbody tr").first()).toBeVisible();
  await expect(page.locator(".timeline > li")).toHaveCount(5);
  await expect(page.locator("main"), "it names nobody").not.toContainText(ada.last);
  await way.expectAccessible();
}

/** The receipt is read without an account and checked on the command line; one that was changed is no receipt. */
export async function checksTheReceipt(way: Traveller, info: TestInfo): Promise<void> {
  const { page, site } = way;
  const download = page.waitForEvent("download");
  await page.locator('main a[href$="/receipt.json"]').click();
  expect((await download).suggestedFilename()).toMatch(/^receipt-\d{4}-\d\d-\d\d\.json$/);
  const [file, key, forged] = ["receipt.json", "key.pem", "forged.json"].map((name) => info.outputPath(name));
  await (await download).saveAs(file);
  writeFileSync(key, await (await page.request.get("/.well-known/alumet-receipt-key")).text());
  expect(alumet(site, "verify", "receipt", file, "--key", key)).toContain("genuine");
  expect(alumet(site, "verify", "receipt", file)).toContain("genuine");
  writeFileSync(forged, readFileSync(file, "utf8").replace(/"erased": \d+/, '"erased": 99'));
  expect(() => alumet(site, "verify", "receipt", forged)).toThrow(/Command failed/);
}

/** Plans the deletion with everything that was written, and gives the address of the receipt. */
async function plan(way: Traveller): Promise<string> {
  const deletion = way.form("privacy_delete_account");
  await deletion.locator('[name="scope"]').last().check();
  await deletion.locator('[name="password"]').fill(way.password);
  await follow(way.page, deletion.locator("button").last());
  await expect(way.page).toHaveURL(/\/receipts\//);
  return new URL(way.page.url()).pathname;
}
