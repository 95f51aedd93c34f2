import { connect } from 'database';

export const items = connect('items');
export const keys = connect('keys');
