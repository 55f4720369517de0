// Who goes through the product: what they know, the window they look through, and how they act in it.
import type { Browser, Locator, Page } from "@playwright/test";
import { violations } from "../fixtures/accessibility.js";
import { form, send, signIn, visit } from "../fixtures/browser.js";
import { alumet } from "../fixtures/command.js";
import { query, type Row } from "../fixtures/database.js";
import { expect } from "../fixtures/index.js";
import { mailsTo } from "../fixtures/mail.js";
import { course, type Installation } from "../installations.js";

/** Ada, who learns; her row in the database is named by her last name, which she keeps. */
export const ada = { first: "Ada", last: "Morel", email: "ada.morel@example.org", moved: "ada@example.net" };
export const passwords = {
  first: "petite flamme calme",
  second: "grande allumette bleue",
  third: "lampe verte du soir",
  fourth: "quatre bougies au salon",
};
export const slug = "good-notes";

export class Traveller {
  /** Links of mails that were followed already. */
  private readonly followed = new Set<string>();
  /** What the current password of Ada is. */
  password = passwords.first;

  private constructor(
    readonly site: Installation,
    readonly browser: Browser,
    /** Ada's window. */
    readonly page: Page,
    /** The administrator's window. */
    readonly office: Page,
    /** Another member's window. */
    readonly other: Page,
  ) {}

  static async begin(browser: Browser, site: Installation): Promise<Traveller> {
    alumet(site, "import", "mdbook", course, "--slug", slug);
    const [page, office, other] = [await visit(browser, site), await visit(browser, site), await visit(browser, site)];
    await signIn(office, "root@example.org", opened(site, "root@example.org", "Rosa", "Root", "administrator"));
    await signIn(other, "bob@example.org", opened(site, "bob@example.org", "Bob", "Bell", "member"));
    return new Traveller(site, browser, page, office, other);
  }

  async end(): Promise<void> {
    for (const window of [this.page, this.office, this.other]) await window.context().close();
  }

  rows(sql: string): Row[] {
    return query(this.site, sql);
  }

  /** The number that a statement counts, once it is what it should be. */
  async expectCount(from: string, count: number): Promise<void> {
    await expect
      .poll(() => this.rows(`SELECT COUNT(*) AS n FROM ${from}`)[0]?.n, { message: from, timeout: 20_000 })
      .toBe(count);
  }

  /** The audit log holds events of this kind, caused by the person with this last name. */
  async expectAudited(kind: string, actor: string, count = 1): Promise<void> {
    await this.expectCount(
      `audit_event e JOIN audit_payload a ON a.event_id = e.id JOIN person p ON p.id = a.actor_id
       WHERE e.kind = '${kind}' AND p.last_name = '${actor}'`,
      count,
    );
  }

  form(action: string, where: Page | Locator = this.page): Locator {
    return form(action, where);
  }

  async send(action: string, values: Record<string, string> = {}): Promise<void> {
    await send(this.page, action, values);
  }

  /**
   * axe is a script, so it looks where scripts run; without them the HTML is the same. Rules about what others wrote can
   * be left out.
   */
  async expectAccessible(page = this.page, without: string[] = []): Promise<void> {
    if (!this.site.script) return;
    const found = await violations(page);
    expect(found.filter((one) => !without.includes(one.rule)), page.url()).toEqual([]);
  }

  /** A link that was not followed yet, from a mail to an address. */
  async linkTo(address: string, part: string): Promise<string> {
    const unread = () =>
      mailsTo(this.site, address)
        .flatMap((mail) => mail.links)
        .findLast((link) => link.includes(part) && !this.followed.has(link));
    await expect.poll(unread, { message: `a mail to ${address} with ${part}`, timeout: 20_000 }).toBeDefined();
    const link = unread() ?? "";
    this.followed.add(link);
    return link;
  }
}

/** Opens an account as the operator does, and gives its password. */
function opened(site: Installation, email: string, first: string, last: string, role: string): string {
  const names = ["--first-name", first, "--last-name", last];
  const printed = alumet(site, "admin", "create", "--email", email, ...names, "--role", role, "--language", site.language);
  const password = printed.trim().split(/\s+/).at(-1);
  if (password === undefined) throw new Error(`No password in: ${printed}`);
  return password;
}
