import { db } from "../../lib/db";
import { type NextApiRequest, type NextApiResponse } from "next";
import type { Item } from "../../lib/types";

export default async function handler(
  req: NextApiRequest,
  res: NextApiResponse<Item[] | { message: string }>,
) {
  if (req.method !== "GET") {
    return res.status(405).json({ message: "Method Not Allowed" });
  }
  const items: Item[] = await db.item.list(req.headers["x-tenant"]);
  return res.status(200).json(items);
}
