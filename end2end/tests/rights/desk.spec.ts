// The privacy desk: a person asks, the manager reads for a reason and decides, the officer advises and decides nothing.
import type { Browser, Page } from "@playwright/test";
import { follow, form, send, signIn, visit } from "../../fixtures/browser.js";
import { expect, test } from "../../fixtures/index.js";
import { mailsTo } from "../../fixtures/mail.js";
import { expectFits, somebody, type Somebody } from "../../fixtures/somebody.js";
import type { Installation } from "../../installations.js";

// Three people and a dozen pages, each looked at by axe.
test.describe.configure({ timeout: 180_000 });

async function enter(browser: Browser, site: Installation, who: Somebody): Promise<Page> {
  const page = await visit(browser, site);
  await signIn(page, who.email, who.password);
  await answerBanner(page);
  return page;
}

/** On a short page the banner would stand before what is below it. */
async function answerBanner(page: Page): Promise<void> {
  await page.locator('.consent-banner button[value="refuse"]').click();
  await expect(page.locator(".consent-banner")).toBeHidden();
}

/** Opens the newest request of a kind from the list, as the desk does. */
async function openFromList(office: Page, kind: string): Promise<void> {
  await office.goto(`/admin/requests?filter=${kind}`);
  await follow(office, office.locator("main tbody th a").first());
}

test("a correction is read for a reason, advised, given more time and answered @P12 @P23 @P18", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [nils, mona, odile] = [
    somebody(site, "Nils"),
    somebody(site, "Mona", "privacy-manager"),
    somebody(site, "Odile", "data-protection-officer"),
  ];
  await signIn(page, nils.email, nils.password);
  await page.goto("/settings/correct?item=person");
  await send(page, "privacy_request_rectification", { wrong: "Oldtown", right: "Newtown" });
  expect((await page.goto("/admin/requests"))?.status(), "the desk is not for members").toBe(403);

  const [office, advice] = [await enter(browser, site, mona), await enter(browser, site, odile)];
  await office.goto("/admin");
  await follow(office, office.locator('main a[href="/admin/requests?filter=open"]'));
  await expect(office.locator("main tbody .tag").first()).toContainText(/\d+/);
  await expectFits(office, site, axe);
  await openFromList(office, "rectification");
  const request = new URL(office.url()).pathname;
  for (const theirs of ["Oldtown", nils.last, nils.email]) {
    await expect(office.locator("main"), "not before there is a reason").not.toContainText(theirs);
  }
  await expect(form("privacy_desk_answer", office)).toHaveCount(0);
  await expectFits(office, site, axe);
  await send(office, "privacy_desk_open", { reason: "no" });
  await expect(office.locator('[name="reason"]')).toHaveAttribute("aria-invalid", "true");
  await expect(office.locator('[name="reason"]'), "what was typed is kept").toHaveValue("no");
  await send(office, "privacy_desk_open", { reason: "I answer this request." });
  for (const theirs of ["Oldtown", "Newtown", nils.last, nils.email]) {
    await expect(office.locator("main")).toContainText(theirs);
  }
  await expectFits(office, site, axe);

  await advice.goto(request);
  await expect(advice.locator("main"), "each gives a reason").not.toContainText("Oldtown");
  await send(advice, "privacy_desk_open", { reason: "I advise on this request." });
  await expect(advice.locator("main")).toContainText("Oldtown");
  for (const decision of ["begin", "extend", "answer", "lift"]) {
    await expect(form(`privacy_desk_${decision}`, advice), "the officer decides nothing").toHaveCount(0);
  }
  await send(advice, "privacy_desk_advise", { advice: "Ask for no more proof than you need." });
  await expect(advice).toHaveURL(/done=desk-advised/);
  await expectFits(advice, site, axe);
  await follow(advice, advice.locator('nav a[href="/admin/audit"]').first());
  await expect(form("admin_check_audit", advice).locator("button"), "reads the log, and starts nothing").toHaveCount(0);

  await office.goto(request);
  await expect(office.locator("main")).toContainText("Ask for no more proof than you need.");
  await expect(form("privacy_desk_advise", office)).toHaveCount(0);
  await follow(office, form("privacy_desk_begin", office).locator("button"));
  await expect(office).toHaveURL(/done=desk-begun/);
  await send(office, "privacy_desk_extend", { reason: "The register must answer first." });
  await expect(office).toHaveURL(/done=desk-extended/);
  await expect(form("privacy_desk_extend", office), "once").toHaveCount(0);
  await send(office, "privacy_desk_answer", { answer: "It now says Newtown." });
  await expect(office.locator("main .problem"), "without a decision nothing is sent").toHaveCount(1);
  await expect(office.locator('[name="answer"]')).toHaveValue("It now says Newtown.");
  await expectFits(office, site, axe);
  await form("privacy_desk_answer", office).locator('[value="grant"]').check();
  await send(office, "privacy_desk_answer");
  await expect(office).toHaveURL(/done=desk-answered/);
  await expect(form("privacy_desk_answer", office)).toHaveCount(0);
  await expectFits(office, site, axe);
  const state = `SELECT r.state FROM data_request r JOIN person p ON p.id = r.person_id WHERE p.email = '${nils.email}'`;
  expect(database(state)).toEqual([{ state: "done" }]);
  await expect
    .poll(() => mailsTo(site, nils.email).filter((mail) => mail.links.some((link) => link.includes("cnil.fr"))).length)
    .toBe(2);

  await page.goto("/settings/requests");
  await page.locator("details.request summary").click();
  for (const note of ["The register must answer first.", "It now says Newtown."]) {
    await expect(page.locator("details.request")).toContainText(note);
  }
  await page.goto("/settings/looks");
  await expect(page.locator(".timeline > li")).toHaveCount(2);
  for (const reason of ["I answer this request.", "I advise on this request.", mona.last, odile.last]) {
    await expect(page.locator(".timeline")).toContainText(reason);
  }
  await page.goto("/settings/data/requests?table=data_request_advice");
  await expect(page.locator(".data-items")).toContainText("Ask for no more proof than you need.");
  for (const window of [office, advice]) await window.context().close();
});

test("an objection is upheld with what goes counted before, and a restriction ends after notice @P12 @P24", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [uma, max] = [somebody(site, "Uma"), somebody(site, "Maxi", "privacy-manager")];
  await signIn(page, uma.email, uma.password);
  await page.goto("/settings/profile");
  await send(page, "change_name", { first_name: "Umay" });
  await page.goto("/settings/restriction");
  await form("privacy_object", page).locator('[name="purpose"]').selectOption("community");
  await send(page, "privacy_object", { reason: "My former name endangers me." });
  await form("privacy_restrict", page).locator('[value="accuracy"]').check();
  await send(page, "privacy_restrict");

  const office = await enter(browser, site, max);
  await openFromList(office, "objection");
  await send(office, "privacy_desk_open", { reason: "To decide the objection." });
  await expect(office.locator("main")).toContainText("My former name endangers me.");
  await expectFits(office, site, axe);
  await form("privacy_desk_answer", office).locator('[value="grant"]').check();
  await send(office, "privacy_desk_answer", { answer: "You are right." });
  await expect(office).toHaveURL(/done=desk-answered/);
  expect(database(`SELECT first_name FROM former_name WHERE last_name = '${uma.last}'`)).toEqual([]);

  await openFromList(office, "restriction");
  if ((await form("privacy_desk_open", office).count()) > 0) {
    await send(office, "privacy_desk_open", { reason: "To end the restriction." });
  }
  await send(office, "privacy_desk_lift", { reason: "It is corrected." });
  await expect(office).toHaveURL(/done=desk-lifting/);
  await expect(form("privacy_desk_lift", office)).toHaveCount(0);
  await page.goto("/settings/restriction");
  await expect(page.locator("main time").first()).toBeVisible();
  const ends = `SELECT COUNT(*) AS n FROM person WHERE email = '${uma.email}' AND restriction_ends_at IS NOT NULL`;
  expect(database(ends)).toEqual([{ n: 1 }]);
  await office.context().close();
});

test("a request opened on somebody's behalf runs once they confirm, and never when it was not them @P34", async ({
  page,
  site,
  browser,
  database,
  axe,
}) => {
  const [hugo, paz] = [somebody(site, "Hugo"), somebody(site, "Paz", "privacy-manager")];
  const office = await enter(browser, site, paz);
  await office.goto("/admin/requests");
  await follow(office, office.locator('main a.button[href="/admin/assisted"]'));
  await expectFits(office, site, axe);
  const ask = async (kind: string, fields: Record<string, string>, part?: string) => {
    await office.goto("/admin/assisted");
    await follow(office, office.locator(`main a[href$="kind=${kind}"]`));
    await expectFits(office, site, axe);
    if (part !== undefined) await form("privacy_assist", office).locator(`[value="${part}"]`).check();
    await send(office, "privacy_assist", fields);
  };
  await ask("rectification", { email: "nobody@rights.example.org", wrong: "Oldtown", right: "", reason: "By telephone" });
  for (const field of ["email", "right"]) {
    await expect(office.locator(`[name="${field}"]`)).toHaveAttribute("aria-invalid", "true");
  }
  await expect(office.locator('[name="wrong"]'), "what was typed is kept").toHaveValue("Oldtown");
  await expectFits(office, site, axe);
  await send(office, "privacy_assist", { email: hugo.email, right: "Newtown" });
  await expect(office).toHaveURL(/done=assist-sent/);
  await expect(office.locator("main"), "the list names nobody").not.toContainText(hugo.last);

  const requests = () =>
    database(
      `SELECT r.kind, r.state FROM data_request r JOIN person p ON p.id = r.person_id WHERE p.email = '${hugo.email}'
       ORDER BY r.received_at`,
    );
  const links = () =>
    mailsTo(site, hugo.email)
      .flatMap((mail) => mail.links)
      .filter((link) => link.includes("/assisted?token="));
  const newestLink = async (count: number): Promise<string> => {
    await expect.poll(() => links().length).toBe(count);
    return links().at(-1) ?? "";
  };
  const first = await newestLink(1);
  await page.goto(first);
  await answerBanner(page);
  for (const words of ["Oldtown", "Newtown", "By telephone", paz.last]) {
    await expect(page.locator("main")).toContainText(words);
  }
  await expectFits(page, site, axe);
  expect(requests(), "opening the page runs nothing").toEqual([]);
  await follow(page, form("privacy_confirm_assisted", page).locator("button"));
  await expect(page).toHaveURL(/done=assisted-confirmed/);
  await expectFits(page, site, axe);
  expect(requests()).toEqual([{ kind: "rectification", state: "open" }]);
  await page.goto(first);
  await expect(form("privacy_confirm_assisted", page), "once").toHaveCount(0);
  await expectFits(page, site, axe);

  await ask("erasure", { email: hugo.email, reason: "By letter" }, "account");
  await page.goto(await newestLink(2));
  await expectFits(page, site, axe);
  await follow(page, form("privacy_decline_assisted", page).locator("button"));
  await expect(page).toHaveURL(/done=assisted-declined/);
  expect(requests()).toHaveLength(1);

  await ask("erasure", { email: hugo.email, reason: "By letter, again" }, "contributions");
  await page.goto(await newestLink(3));
  await follow(page, form("privacy_confirm_assisted", page).locator("button"));
  await expect(page, "where its receipt will be").toHaveURL(/\/receipts\//);
  expect(requests()).toContainEqual({ kind: "erasure", state: "open" });
  await signIn(page, hugo.email, hugo.password);
  await page.goto("/settings/delete");
  await send(page, "privacy_cancel_deletion");

  await office.goto("/admin/assisted");
  await expect(office.locator("main tbody tr")).toHaveCount(3);
  await follow(office, office.locator("main tbody th a").last());
  await expect(office).toHaveURL(/\/admin\/requests\//);
  await office.context().close();
});
