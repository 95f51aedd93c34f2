import { NextResponse, type NextRequest } from 'next/server'
import { Tokens } from 'tokens'

const tokens = new Tokens()

/** Everything about signing in. */
export class Auth {
  static readonly cookie = 'auth'

  static token(request: NextRequest): string | undefined {
    return request.cookies.get('auth')?.value
  }

  /** The account of a request; answers itself where there is none. */
  static async account(request: NextRequest) {
    const token = Auth.token(request)
    const account = token ? await tokens.account(token) : null
    if (!account) {
      return NextResponse.json({ error: 'Sign in first' }, { status: 401 })
    }
    return account
  }

  static signOut(headers: Headers) {
    headers.set('Set-Cookie', `${Auth.cookie}=; Path=/; Max-Age=0`)
  }
}
