import { body, matchedData, validationResult } from 'express-validator'
import type { NextApiRequest, NextApiResponse } from 'next'

const chains = [body('size').isInt({ min: 1 }).toInt(), body('color').isIn(['red', 'blue'])]

/** Orders a shirt. */
export default async function handler(request: NextApiRequest, response: NextApiResponse) {
  const input = 'order'
  const results = await Promise.all(chains.map((chain) => chain.run(request)))
  if (!validationResult(request).isEmpty()) return response.status(422).json({ wrong: results.filter((one) => !one.isEmpty()).length })
  const { size, color } = matchedData<{ size: number; color: string }>(request)
  response.status(200).json({ input, size, color, raw: request.body.size })
}
