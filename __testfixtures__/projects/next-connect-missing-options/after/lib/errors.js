import { NextResponse } from 'next/server'

const textOf = (error) => error.message ?? String(error)

const onError = async (error) => {
  return NextResponse.json({ message: textOf(error) }, { status: 500 })
}

export { textOf, onError }
