import type { NextApiResponse } from 'next'

const said = { prefix: '' }

const tell = {
  prefix: 'told: ',
  ok(res: NextApiResponse, text: string) {
    res.status(200).json({ text: this.prefix + text })
  },
}

export const open = { ok: tell.ok.bind(tell) }

const say = {
  prefix: 'said: ',
  ok(res: NextApiResponse, text: string) {
    res.status(200).json({ text: this.prefix + text })
  },
}

// Bound to another object, it is another function.
export const otherwise = { ok: say.ok.bind(said as typeof say) }
