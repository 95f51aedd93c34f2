import type { NextApiRequest, NextApiResponse } from 'next'
import nc from 'next-connect'

export interface ApiRequest extends NextApiRequest {
  user: { name: string }
}

function signIn(req: ApiRequest, res: NextApiResponse, next: () => void) {
  const name = req.headers['x-user']
  if (typeof name !== 'string') return res.status(401).json({ error: 'sign in first' })
  req.user = { name }
  next()
}

// What stays keeps the old form.
export const base = nc<ApiRequest, NextApiResponse>({ onError }).use(signIn)

// Statements of their own add to it.
export const twice = nc<ApiRequest, NextApiResponse>({ onError })
twice.use(signIn)

// Another file adds to it.
export const open = nc<ApiRequest, NextApiResponse>({ onError })

// Its functions come before what is added.
export const answering = nc<ApiRequest, NextApiResponse>({ onError }).get((req, res) => {
  res.json({ answered: true })
})

// It is asked for what it has.
export const listed = nc<ApiRequest, NextApiResponse>({ onError })
export const routesOf = () => (listed as unknown as { routes: unknown[] }).routes.length

function onError(error: Error, req: ApiRequest, res: NextApiResponse) {
  res.status(500).json({ failed: error.message })
}
