import { signIn } from "../fixtures/browser.js";
import { expect } from "../fixtures/index.js";
import { ada, passwords, type Traveller } from "./traveller.js";

const me = `last_name = '${ada.last}'`;
export const sessions = `session s JOIN person p ON p.id = s.person_id WHERE p.${me}`;
export const codes = (purpose: string) =>
  `mail_code c JOIN person p ON p.id = c.person_id WHERE p.${me} AND c.purpose = '${purpose}'`;

export function storedPassword(way: Traveller): string {
  return String(way.rows(`SELECT password_hash FROM person WHERE ${me}`)[0]?.password_hash);
}

/** Refused twice, nothing typed is lost; then the account waits until the mail is answered. */
export async function signsUp(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/sign-up");
  const filled = { first_name: ada.first, last_name: ada.last, email: ada.email, age: "34" };
  await way.send("sign_up", { ...filled, password: "short" });
  await expect(page.locator('[name="password"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="first_name"]')).toHaveValue(ada.first);
  await way.expectAccessible();
  await way.send("sign_up", { email: "no address", password: "short" });
  await expect(page.locator('[name="email"]')).toHaveAttribute("aria-invalid", "true");
  await expect(page.locator('[name="last_name"]'), "kept through a second refusal").toHaveValue(ada.last);
  await way.expectCount(`person WHERE ${me}`, 0);
  await way.send("sign_up", { ...filled, password: passwords.first });
  expect(way.rows(`SELECT email, age_band, role, language, confirmed_at FROM person WHERE ${me}`)).toEqual([
    { email: ada.email, age_band: "adult", role: "member", language: way.site.language, confirmed_at: null },
  ]);
  await page.goto(await way.linkTo(ada.email, "/confirm"));
  await way.expectCount(`person WHERE ${me} AND confirmed_at IS NULL`, 1);
  await way.send("confirm_address", { password: passwords.first });
  await way.expectCount(`person WHERE ${me} AND confirmed_at > 0`, 1);
  await way.expectCount(`${codes("confirm")} AND c.used_at IS NULL`, 0);
  await signIn(page, ada.email, passwords.first);
  await way.expectCount(sessions, 1);
}

export async function resetsThePassword(way: Traveller): Promise<void> {
  const { page } = way;
  await page.goto("/settings");
  await way.send("sign_out");
  await way.expectCount(sessions, 0);
  await page.goto("/forgot-password");
  await way.send("request_reset", { email: ada.email });
  await way.expectCount(`${codes("reset")} AND c.used_at IS NULL`, 1);
  const before = storedPassword(way);
  const link = await way.linkTo(ada.email, "/reset-password");
  await page.goto(link);
  await way.send("reset_password", { new_password: passwords.second });
  expect(storedPassword(way)).toMatch(/^\$argon2id\$/);
  expect(storedPassword(way)).not.toBe(before);
  await way.expectCount(`${codes("reset")} AND c.used_at IS NULL`, 0);

  await page.goto(link);
  await way.send("reset_password", { new_password: passwords.first });
  await expect(page.locator('main a[href="/forgot-password"]'), "the link works once").toBeVisible();
  await page.goto("/sign-in");
  await way.send("sign_in", { email: ada.email, password: passwords.first });
  await expect(page.locator('[role="alert"]')).toBeVisible();
  await signIn(page, ada.email, passwords.second);
  way.password = passwords.second;
  await way.expectCount(sessions, 1);
}
