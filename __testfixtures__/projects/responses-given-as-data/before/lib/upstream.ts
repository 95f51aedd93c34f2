import type { NextApiRequest, NextApiResponse } from 'next'

const URL = 'https://upstream.example'

async function ask(path: string, init?: RequestInit) {
  let response = await fetch(URL + path, init)
  if (response.status === 503) response = await fetch(URL + path, init)
  return response
}

/** Its callers look at the response. */
export async function forward(req: NextApiRequest) {
  const { name } = req.body
  return ask('/names', { method: 'POST', body: name })
}

/** What it gives is no response any more. */
export async function load(req: NextApiRequest) {
  const { name } = req.body
  if (!name) return null
  const response = await ask('/names', { method: 'POST', body: name })
  return response.json()
}

/** Refuses by itself, or gives a response. */
export async function upstream(req: NextApiRequest, res: NextApiResponse) {
  const response = req.query.dry ? undefined : await ask('/')
  if (!response?.ok) {
    res.status(502).json({ error: 'down' })
    return null
  }
  return response
}
