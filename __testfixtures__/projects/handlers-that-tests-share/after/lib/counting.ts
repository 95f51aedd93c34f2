import { callCount } from './call-count'

export const isEmpty = async () => (await callCount()) === 0
