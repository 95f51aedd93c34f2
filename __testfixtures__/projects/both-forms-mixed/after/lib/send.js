import { NextResponse } from 'next/server';

/** @deprecated next-reroute: use sendRoute */
export function send(res, status, body) {
  res.setHeader('X-Api', '1');
  return res.status(status).json(body);
}

export function sendRoute(status, body) {
  return NextResponse.json(body, { status, headers: { 'X-Api': '1' } });
}

/** @deprecated next-reroute: use failRoute */
const fail = (res, message) => send(res, 400, { message });

export const failRoute = (message) => sendRoute(400, { message });

export default fail;
