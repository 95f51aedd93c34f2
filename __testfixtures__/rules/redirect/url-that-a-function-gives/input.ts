import type { NextApiRequest, NextApiResponse } from 'next'

function ownUrl(id: string) {
  if (id === 'first') return '/first'
  return `/items/${id}`
}

function loginUrl(state: string): string {
  return new URL('/login?state=' + state, 'https://id.example').href
}

const maybeUrl = (state?: string): string | undefined => state && '/next/' + state

async function storedUrl(state: string): Promise<string> {
  return decodeURIComponent('/stored/' + state)
}

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const state = req.query.state as string
  if (!state) return res.redirect(ownUrl('first'))
  if (state === 'login') return res.redirect(302, loginUrl(state))
  if (state === 'stored') {
    const url = await storedUrl(state)
    return res.redirect(url)
  }
  res.redirect(maybeUrl(state)!)
}
