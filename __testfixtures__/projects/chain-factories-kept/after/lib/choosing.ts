import type { NextApiResponse } from 'next'
import nc from 'next-connect'
import type { ApiRequest } from './types'

/** What it says to other methods depends on who asks: not all of it is a refusal. */
export const choosing = () =>
  nc<ApiRequest, NextApiResponse>({
    onNoMatch(req, res) {
      if (req.headers['x-key']) return res.json({ other: req.method })
      res.status(405).end()
    },
  })
