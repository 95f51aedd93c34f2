import { NextResponse } from 'next/server'
import { Failure } from './failure'

/** How all routes answer what fails. */
const options = {
  onError(error: any) {
    const message = error instanceof Error ? error.message : 'it failed'
    if (error instanceof Failure && error.code === 422) return NextResponse.json({ message }, { status: 422 })
    return NextResponse.json({ message }, { status: 400 })
  },
}

export default options
