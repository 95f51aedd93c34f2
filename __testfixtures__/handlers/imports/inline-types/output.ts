import { db } from "../../../lib/db";
import { NextResponse, type NextRequest } from "next/server";
import type { Item } from "../../../lib/types";

export const dynamic = "force-dynamic";

export async function GET(request: NextRequest) {
  const items: Item[] = await db.item.list(request.headers.get("x-tenant") ?? undefined);
  return NextResponse.json<Item[] | { message: string }>(items);
}
