import { readFileSync, writeFileSync } from "node:fs";
import type { TestInfo } from "@playwright/test";
import { follow } from "../fixtures/browser.js";
import { alumet, change, hurryJobs } from "../fixtures/command.js";
import { expect } from "../fixtures/index.js";
import { ada, type Traveller } from "./traveller.js";

const requests = (kind: string) =>
  `SELECT r.state, r.outcome FROM data_request r JOIN person p ON p.id = r.person_id
   WHERE p.last_name = '${ada.last}' AND r.kind = '${kind}' ORDER BY r.received_at`;

/** The total is what the lines add up to; nobody else is in it. */
export async function seesTheData(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/settings/data");
  await way.expectAccessible();
  const numbers = async (where: string) => (await page.locator(where).allInnerTexts()).map(Number);
  const [total] = await numbers(".data-total strong");
  const lines = await numbers(".data-count");
  expect(lines).toHaveLength(8);
  expect(lines.reduce((sum, line) => sum + line, 0)).toBe(total);
  await expect(page.locator(".data-recipients li").first()).toBeVisible();
  await follow(page, page.locator('main a[href="/settings/data/account"]'));
  await expect(page.locator("main")).toContainText(ada.moved);
  await expect(page.locator("main"), "the hash is withheld").not.toContainText("argon2");
  await expect(page.locator(".data-why dd"), "why, from where, who, how long, and what a restriction does").toHaveCount(5);
  for (const words of await page.locator(".data-why dd").allInnerTexts()) expect(words).not.toBe("");
  await way.expectAccessible();
  await follow(page, page.locator('.data-items a[href="/settings/profile"]').first());
  await expect(page.locator('[name="first_name"]'), "the control that corrects it").toHaveCount(1);

  await way.other.goto("/settings/data/account");
  await expect(way.other.locator("main")).toContainText("Bell");
  await expect(way.other.locator("main"), "everybody sees their own").not.toContainText(ada.last);
}

/** Sessions, mails, consents, the log, reads and progress: each item is a sentence with its day, found and corrected. */
export async function seesEachItem(way: Traveller): Promise<void> {
  const { page } = way;
  const places = {
    security: ["session", "mail_code", "audit_payload", "data_access_grant"],
    mail: ["mail"],
    consent: ["consent_record"],
    learning: ["enrolment", "lesson_completion"],
    forum: ["topic", "post", "post_revision", "reaction"],
    moderation: ["flag"],
  };
  for (const [category, tables] of Object.entries(places)) {
    for (const table of tables) {
      await page.goto(`/settings/data/${category}?table=${table}`);
      const items = page.locator(".data-items > li");
      await expect(items.first(), table).toBeVisible();
      for (const title of await items.locator("h3").allInnerTexts()) {
        expect(title, table).not.toMatch(/^$|item-|event-|undefined|[0-9a-f]{8}-[0-9a-f]{4}/);
      }
      expect(await items.locator("h3 + time").count(), table).toBe(await items.count());
    }
  }
  await page.goto("/settings/data");
  const search = page.locator('main form[action="/settings/data"]');
  await search.locator('[name="q"]').fill("margins or CARDS");
  await follow(page, search.locator("button"));
  await expect(page.locator(".data-lines > li").first()).toBeVisible();
  await expect(page.locator('.data-lines a[href="/settings/data/account"]'), "there it is not").toHaveCount(0);
  await follow(page, page.locator('.data-parts a[href*="table=post&"]'));
  await expect(page.locator(".data-items h3").first()).toContainText("Margins or cards?");
  await way.expectAccessible();
  await follow(page, page.locator('.data-items a[href^="/forum/p/"]').first());
  await expect(page.locator('textarea[name="text"]'), "the place to change it").toHaveCount(1);
  await page.goto("/settings/data?q=nobody-wrote-this");
  await expect(page.locator("main .empty")).toHaveCount(1);
  await expect(page.locator(".data-lines > li")).toHaveCount(0);
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
  for (const table of ["enrolment", "lesson_completion", "reaction", "post_revision", "archive", "archive_share", "imported_text", "mail_code"]) {
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
