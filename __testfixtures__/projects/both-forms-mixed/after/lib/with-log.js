import { NextResponse } from 'next/server';
import { keys } from './db';
import { whoRoute as who } from './guard';

export default (handler) => async (request, context) => {
  try {
    return await handler(request, context);
  } catch (error) {
    await keys.log(who(request), String(error));
    return NextResponse.json({ error: 'Sorry' }, { status: 500 });
  }
};
