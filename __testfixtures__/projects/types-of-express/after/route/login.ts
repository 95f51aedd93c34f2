import { NextResponse, type NextRequest } from 'next/server'
import { Request } from 'express'
import { setTokenRoute as setToken, tokenOf } from '../lib/cookies'
import { readBody } from '../lib/read-body'

interface Login {
  name: string
}

const checkLogin = (body: Login): void => {
  if (!body.name) throw new Error('who are you?')
}

/**
 * Login API
 * @param request Request
 */
const route = async (request: NextRequest) => {
  try {
    if (request.method === 'POST') {
      const body = await readBody(request)
      if (body instanceof Response) return body

      checkLogin(body)
      const headers = new Headers()
      setToken(headers, body.name)
      return NextResponse.json({ name: body.name }, { headers })
    } else if (request.method === 'GET') {
      return NextResponse.json({ name: tokenOf(request) ?? null })
    } else {
      throw new Error(`${request.method} is not allowed`)
    }
  } catch (error: any) {
    return NextResponse.json({ error: true, message: error.message }, { status: 400 })
  }
}

export default route
