import type { NextApiResponse } from 'next'
import { NextResponse } from 'next/server'

const now = () => 1

export class Answers {
  private static meta(extra?: Record<string, unknown>) {
    return { at: now(), ...extra }
  }

  /** @deprecated next-reroute: use okRoute */
  static ok<T>(res: NextApiResponse, data: T, status = 200): void {
    res.status(status).json({ data, meta: this.meta() })
  }

  static okRoute<T>(data: T, status = 200) {
    return NextResponse.json({ data, meta: this.meta() }, { status })
  }

  /** @deprecated next-reroute: use failRoute */
  static fail(res: NextApiResponse, status: number, message: string): void {
    res.status(status).json({ error: message, meta: this.meta({ failed: true }) })
  }

  static failRoute(status: number, message: string) {
    return NextResponse.json({ error: message, meta: this.meta({ failed: true }) }, { status })
  }

  /** @deprecated next-reroute: use notFoundRoute */
  static notFound(res: NextApiResponse, what: string): void {
    this.fail(res, 404, `${what} not found`)
  }

  static notFoundRoute(what: string) {
    return this.failRoute(404, `${what} not found`)
  }
}

export const answers = {
  ok: Answers.ok.bind(Answers),
  okRoute: Answers.okRoute.bind(Answers),
  fail: Answers.fail.bind(Answers),
  failRoute: Answers.failRoute.bind(Answers),
  missing: Answers.notFound.bind(Answers),
  missingRoute: Answers.notFoundRoute.bind(Answers),
}

export default answers
