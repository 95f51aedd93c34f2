import type { NextApiRequest, NextApiResponse } from 'next'
import { db } from '../../lib/db'
import { mail } from '../../lib/mail'

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  if (req.method === 'POST') {
    const invite = await db.invite.create({ email: req.body.email })
    res.status(201).json(invite)

    // the mail may take a while; nobody waits for it
    await mail.send(invite, req.body.text)
    return
  }
  if (req.method === 'DELETE') {
    const gone = await db.invite.remove(req.query.id)
    if (gone) {
      res.status(204).end()
      for (const one of gone.mails) {
        if (!one.sent) continue
        await mail.cancel(one)
      }
      // a second answer is ignored
      res.end()
      return
    }
    res.status(404).json({ error: 'gone' })
    console.log('nothing to remove')
    return
  }
  if (req.method === 'PUT') {
    res.setHeader('X-Job', '1')
    res.json({ started: true })
    try {
      await db.job.start(req.query.id)
    } catch {
      // nobody is told
    }
    return
  }
  const list = await db.invite.all()
  res.json(list)
  if (req.query.log) {
    db.log.write('list')
    throw new Error('seen by nobody')
  }
}
