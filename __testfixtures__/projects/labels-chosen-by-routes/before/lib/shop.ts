import { connect } from 'database'

export const shop = connect('shop')
