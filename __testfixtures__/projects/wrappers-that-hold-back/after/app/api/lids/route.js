import { NextResponse } from 'next/server'
import { close } from 'post'
import { safelyRoute as safely } from '../../../lib/safely'

const remove = () => {
  close()
  return NextResponse.json({ closed: true })
}

export const DELETE = safely({ DELETE: remove })
