import { follow, form, signIn, visit } from "../fixtures/browser.js";
import { expect } from "../fixtures/index.js";
import { mailsTo } from "../fixtures/mail.js";
import { codes, sessions, storedPassword } from "./account.js";
import { ada, passwords, type Traveller } from "./traveller.js";

const me = `last_name = '${ada.last}'`;
const myself = (way: Traveller, column: string) => way.rows(`SELECT ${column} AS it FROM person WHERE ${me}`)[0]?.it;

export async function changesTheName(way: Traveller): Promise<void> {
  await way.page.goto("/settings/profile");
  await way.send("change_name", { first_name: "" });
  await expect(way.page.locator('[name="first_name"]')).toHaveAttribute("aria-invalid", "true");
  expect(myself(way, "first_name")).toBe(ada.first);
  await way.send("change_name", { first_name: "Adèle", last_name: ada.last });
  expect(myself(way, "first_name")).toBe("Adèle");
  await way.expectAudited("account.name-changed", ada.last);
}

/** The old address is warned and takes the change back, which ends all sessions; then it is changed for good. */
export async function changesTheAddress(way: Traveller): Promise<void> {
  const { page } = way;
  await moves(way);
  await page.goto(await way.linkTo(ada.email, "/undo-address"));
  expect(myself(way, "email"), "opening a page changes nothing").toBe(ada.moved);
  await way.send("undo_new_address");
  expect(myself(way, "email")).toBe(ada.email);
  expect(myself(way, "password_hash"), "who changed it knew the password").toBe("");
  await way.expectCount(sessions, 0);
  await way.expectCount(`${codes("undo")} AND c.used_at IS NULL`, 0);
  await expect(page).toHaveURL(/\/reset-password/);
  await way.send("reset_password", { new_password: passwords.third });
  way.password = passwords.third;
  await signIn(page, ada.email, way.password);

  await moves(way);
  expect(await way.linkTo(ada.email, "/undo-address")).toContain("token=");
}

async function moves(way: Traveller): Promise<void> {
  await way.page.goto("/settings/email");
  await way.send("request_new_address", { email: ada.moved, current_password: way.password });
  expect(myself(way, "email"), "not before it is confirmed").toBe(ada.email);
  await way.page.goto(await way.linkTo(ada.moved, "/confirm-new-address"));
  await way.send("confirm_new_address");
  expect(myself(way, "email")).toBe(ada.moved);
  await way.expectCount(`${codes("change")} AND c.used_at IS NULL`, 0);
}

/**
 * Another device that knows the old password is announced by mail and signed out by the change; one that learns the new one,
 * by a button.
 */
export async function changesThePassword(way: Traveller): Promise<void> {
  const { page } = way;
  const elsewhere = await visit(way.browser, way.site);
  const known = mailsTo(way.site, ada.moved).length;
  await signIn(elsewhere, ada.moved, way.password);
  await way.expectCount(sessions, 2);
  await expect.poll(() => mailsTo(way.site, ada.moved).length, { message: "a mail tells of it", timeout: 20_000 }).toBe(known + 1);
  expect(mailsTo(way.site, ada.moved).at(-1)?.text).toContain("/settings/devices");
  const before = storedPassword(way);
  const told = mailsTo(way.site, ada.moved).length;
  await page.goto("/settings/password");
  await way.send("change_password", { current_password: "not this one", new_password: passwords.fourth });
  await expect(page.locator('[name="current_password"]')).toHaveAttribute("aria-invalid", "true");
  expect(storedPassword(way)).toBe(before);
  await way.send("change_password", { current_password: way.password, new_password: passwords.fourth });
  way.password = passwords.fourth;
  expect(storedPassword(way)).not.toBe(before);
  await way.expectCount(sessions, 1);
  await expect.poll(() => mailsTo(way.site, ada.moved).length, { message: "a mail tells", timeout: 20_000 }).toBe(told + 1);
  await elsewhere.goto("/settings");
  await expect(elsewhere).toHaveURL(/sign-in/);

  await signIn(elsewhere, ada.moved, way.password);
  await way.expectCount(sessions, 2);
  await page.goto("/settings/devices");
  await way.send("end_session");
  await way.expectCount(sessions, 1);
  await elsewhere.goto("/settings");
  await expect(elsewhere).toHaveURL(/sign-in/);
  await elsewhere.context().close();
}

export async function changesThePreferences(way: Traveller): Promise<void> {
  const { page, site } = way;
  const other = site.language === "en" ? "fr" : "en";
  for (const language of [other, site.language]) {
    await choose(way, "language", language);
    await expect(page.locator("html")).toHaveAttribute("lang", language);
    expect(myself(way, "language")).toBe(language);
  }
  await choose(way, "theme", "dark");
  await expect(page.locator("html")).toHaveAttribute("data-theme", "dark");
  expect(myself(way, "theme")).toBe("dark");
}

async function choose(way: Traveller, what: "language" | "theme", value: string): Promise<void> {
  await way.page.goto("/settings/preferences");
  const choice = way.form(`choose_${what}`, way.page.locator("main"));
  await choice.locator(`[name="${what}"][value="${value}"]`).check();
  await follow(way.page, choice.locator("button").last());
}

/** A member's answers are all kept as proofs, and shown; what is withdrawn stops at once. */
export async function changesTheConsent(way: Traveller): Promise<void> {
  const { page } = way;
  const proofs = `SELECT c.choice, c.purposes, c.method, c.language FROM consent_record c
    JOIN person p ON p.id = c.person_id WHERE p.${me} ORDER BY c.given_at`;
  const given: string[][] = [];
  const answers = [
    { button: "accept", choice: "accept", purposes: "language+theme+audience", ticked: 3 },
    { button: "choose", choice: "partly", purposes: "theme", ticked: 1 },
    { button: "refuse", choice: "refuse", purposes: "none", ticked: 0 },
  ];
  for (const { button, choice, purposes, ticked } of answers) {
    await page.goto("/settings/consents");
    const asked = form("consent_choose", page.locator("main"));
    if (button === "choose") {
      for (const purpose of ["language", "audience"]) await asked.locator(`[value="${purpose}"]`).uncheck();
    }
    await follow(page, asked.locator(`[name="choice"][value="${button}"]`));
    given.push([choice, purposes]);
    const kept = given.map(([choice, purposes]) => ({ choice, purposes, method: "settings", language: way.site.language }));
    expect(way.rows(proofs)).toEqual(kept);
    await expect(asked.locator('[name="purposes[]"]:checked')).toHaveCount(ticked);
    await expect(page.locator('main tbody a[href^="/cookies/proof"]')).toHaveCount(given.length);
  }
  await way.expectAccessible();
}
