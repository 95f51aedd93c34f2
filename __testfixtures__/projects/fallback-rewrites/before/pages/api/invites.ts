import type { NextApiRequest, NextApiResponse } from 'next'
import { dispatch } from '../../lib/dispatch'

export default dispatch({
  GET: (req: NextApiRequest, res: NextApiResponse) => {
    const { token, from } = req.query
    if (!token) return res.status(400).json({ message: 'An invite has a token.' })
    res.redirect(303, `/welcome?token=${token}&from=${from ?? 'link'}`)
  },
})
