import type { NextApiRequest, NextApiResponse } from 'next'

// Posted by a plain form, so the answer is a page to go to.
export default function subscribe(req: NextApiRequest, res: NextApiResponse) {
  if (req.method !== 'POST') return res.status(405).send('Method not allowed')

  const email = String(req.body.email ?? '')
  if (!email.includes('@')) {
    return res.redirect(303, '/?subscribed=no')
  }
  res.redirect(303, `/?subscribed=${encodeURIComponent(email)}`)
}
