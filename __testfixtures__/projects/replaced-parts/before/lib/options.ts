import type { NextApiRequest, NextApiResponse } from 'next'
import type { Options } from 'next-connect'
import { Failure } from './failure'

type RouteOptions = Options<NextApiRequest, NextApiResponse>

/** How all routes answer what fails. */
const options: RouteOptions = {
  onError(error, req, res) {
    const message = error instanceof Error ? error.message : 'it failed'
    if (error instanceof Failure && error.code === 422) return res.status(422).json({ message })
    res.status(400).json({ message })
  },
}

export default options
