import { follow, send } from "../fixtures/browser.js";
import { expect } from "../fixtures/index.js";
import { ada, type Traveller } from "./traveller.js";

const places = ["", "/people", "/courses", "/reports", "/requests", "/assisted", "/breaches", "/processing", "/disclosures", "/holds", "/retention", "/outbox", "/jobs", "/audit", "/health"];

/** Every place opens, and none of them shows what would let its reader take over an account. */
export async function looksAround(way: Traveller): Promise<void> {
  const { office } = way;
  for (const place of places) {
    const answer = await office.goto(`/admin${place}`);
    expect(answer?.status(), place).toBe(200);
    expect(new URL(office.url()).pathname, "not sent to sign in").toBe(`/admin${place}`);
    await expect(office.locator("h1"), place).toHaveCount(1);
    const shown = office.locator("main");
    for (const secret of [ada.email, ada.moved, "token="]) await expect(shown, place).not.toContainText(secret);
  }
  await office.goto("/admin/jobs");
  await follow(office, office.locator("main tbody a").first());
  await expect(office).toHaveURL(/\/admin\/jobs\/./);
  await expect(office.locator("h1")).toHaveCount(1);
  await way.expectAccessible(office);
  await office.goto("/admin/audit?filter=forum.category-created");
  await expect(office.locator("main tbody tr")).toHaveCount(1);
  await expect(office.locator("main tbody")).toContainText("Rosa Root");
}

/** Details need a reason, which the member then reads. */
export async function opensAPerson(way: Traveller): Promise<void> {
  const { office, page } = way;
  const reason = "She asked us to check her address.";
  await office.goto("/admin/people");
  await follow(office, office.locator("main tbody a", { hasText: ada.last }));
  await expect(office.locator("main")).not.toContainText(ada.moved);
  await send(office, "admin_open_person", { reason: "x" });
  await expect(office.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await way.expectCount("data_access_grant", 0);
  await send(office, "admin_open_person", { reason });
  await expect(office.locator("main")).toContainText(ada.moved);
  await way.expectAccessible(office);
  await way.expectAudited("admin.opened-person", "Root");
  await way.expectCount(
    `data_access_grant g JOIN person s ON s.id = g.staff_id JOIN person p ON p.id = g.subject_id
     WHERE s.last_name = 'Root' AND p.last_name = '${ada.last}' AND g.reason = '${reason}'`,
    1,
  );
  await page.goto("/settings/data/security?table=data_access_grant");
  await expect(page.locator("main"), "who opened it and why").toContainText(reason);
}

/** The record names what is held, why, and who receives it; members get neither page nor file. */
/** What personal data is used for: a table each in the record of processing, and one of what receives data. */
const purposes = 7;

export async function takesTheRecord(way: Traveller): Promise<void> {
  const { office, other } = way;
  await office.goto("/admin/processing");
  await way.expectAccessible(office);
  await expect(office.locator("main section table")).toHaveCount(purposes + 1);
  const link = office.locator('main a[href="/admin/processing/record.csv"]');
  const answer = await office.request.get((await link.getAttribute("href")) ?? "");
  expect(answer.headers()["content-type"]).toContain("text/csv");
  const kinds = await office.locator("main section table").evaluateAll(
    (tables, purposes) =>
      tables.slice(0, purposes).reduce((rows, table) => rows + table.querySelectorAll("tbody tr").length, 0),
    purposes,
  );
  expect((await answer.text()).trim().split("\r\n")).toHaveLength(kinds + 1);
  expect((await other.request.get("/admin/processing/record.csv")).status()).toBe(403);
  expect((await other.goto("/admin/processing"))?.status()).toBe(403);
}

export async function givesARole(way: Traveller): Promise<void> {
  const { office } = way;
  await office.goto("/admin/people");
  await follow(office, office.locator("main tbody a", { hasText: "Bell" }));
  await follow(office, office.locator('main a[href$="to=moderator"]'));
  await way.expectCount("person WHERE role = 'moderator'", 0);
  await follow(office, office.locator('form[action^="/api/admin_change_role"] button'));
  await way.expectCount("person WHERE role = 'moderator' AND last_name = 'Bell'", 1);
  await way.expectAudited("admin.changed-role", "Root");
}

/** The request is done, its person is gone, and neither mails nor the log give the address away. */
export async function seesTheErasure(way: Traveller): Promise<void> {
  const { office } = way;
  await looksAround(way);
  await office.goto("/admin/audit?filter=privacy.account-erased");
  await expect(office.locator("main tbody tr")).toHaveCount(1);
  await expect(office.locator("main tbody")).not.toContainText(ada.last);
}
