import type { NextApiRequest, NextApiResponse } from 'next'
import { stock } from 'database'
import { allowShop } from '../../lib/allow'
import { hand } from 'hands'

// Hands its request to somebody else: stays where it is for now.
export default function handler(req: NextApiRequest, res: NextApiResponse) {
  allowShop(req, res, () => hand(req, res, stock))
}
