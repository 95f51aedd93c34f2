import { connect } from 'database'

export const orders = connect('orders')
export const items = connect('items')
export const tokens = connect('tokens')
