import { boats } from 'boats'
import { z } from 'zod'
import type { NextApiRequest, NextApiResponse } from 'next'

/*
SELECT "Boat"."id", "Boat"."name", "Boat"."length" FROM "public"."Boat" WHERE "public"."Boat"."name" = $1
*/
const search = z.object({ name: z.string() })

export default async function handler(req: NextApiRequest, res: NextApiResponse) {
  const { name, ...others } = req.query as { name: string; [key: string]: string }
  res.status(200).json(await boats.find(search.parse({ name }), others))
}
