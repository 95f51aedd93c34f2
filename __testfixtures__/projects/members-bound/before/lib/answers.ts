import type { NextApiResponse } from 'next'

const now = () => 1

export class Answers {
  private static meta(extra?: Record<string, unknown>) {
    return { at: now(), ...extra }
  }

  static ok<T>(res: NextApiResponse, data: T, status = 200): void {
    res.status(status).json({ data, meta: this.meta() })
  }

  static fail(res: NextApiResponse, status: number, message: string): void {
    res.status(status).json({ error: message, meta: this.meta({ failed: true }) })
  }

  static notFound(res: NextApiResponse, what: string): void {
    this.fail(res, 404, `${what} not found`)
  }
}

export const answers = {
  ok: Answers.ok.bind(Answers),
  fail: Answers.fail.bind(Answers),
  missing: Answers.notFound.bind(Answers),
}

export default answers
