// Generated from network.schema.json by `npm run docs`.
const schema = require("./network.schema.json");
"use strict";
module.exports = validate10;
module.exports.default = validate10;
const schema11 = schema;
const schema12 = schema.definitions.ElementName;
const schema13 = schema.definitions.SubscriptionId;
const schema28 = schema.definitions.ProviderVersion;
const schema29 = schema.definitions.SshPublicKey;
const schema18 = schema.definitions.PlainText;
const schema77 = schema.definitions.VariableName;
const schema209 = schema.definitions.SurvivableFailures;
const func2 = Object.prototype.hasOwnProperty;
const func0 = require("node:util").isDeepStrictEqual;
const pattern0 = new RegExp("^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$", "u");
const pattern1 = new RegExp("^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$", "u");
const pattern13 = new RegExp("^ *((=|!=|>=|<=|>|<|~>) *)?\\d+(\\.\\d+){0,2}( *, *((=|!=|>=|<=|>|<|~>) *)?\\d+(\\.\\d+){0,2})* *$", "u");
const pattern14 = new RegExp("^\\s*ssh-(rsa|ed25519)\\s+\\S", "u");
const pattern4 = new RegExp("^[^\\u0000-\\u001f\\u007f-\\u009f]+$", "u");
const pattern48 = new RegExp("^[A-Za-z_]\\w{0,63}$", "u");
const schema14 = schema.definitions.BackendDefinition;
const schema15 = schema.definitions.AzurermBackendDefinition;
const schema16 = schema.definitions.StorageAccountName;
const schema17 = schema.definitions.ContainerName;
const schema19 = schema.definitions.ResourceGroupName;
const pattern2 = new RegExp("^[a-z0-9]{3,24}$", "u");
const pattern3 = new RegExp("^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$", "u");
const pattern5 = new RegExp("^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$", "u");

function validate12(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.storageAccountName === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "storageAccountName"},schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.containerName === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "containerName"},schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.key === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "key"},schema:schema15.required,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "storageAccountName") || (key0 === "containerName")) || (key0 === "key")) || (key0 === "resourceGroupName")) || (key0 === "subscriptionId")) || (key0 === "useAzureadAuth"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.storageAccountName !== undefined){
let data0 = data.storageAccountName;
const message0 = typeof data0 === "string" ? this["StorageAccountName"]?.(data0) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/storageAccountName",schemaPath:"#/definitions/StorageAccountName/check",keyword:"check",params:{message: message0},schema:"StorageAccountName",parentSchema:schema16,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern2.test(data0)){
const err5 = {instancePath:instancePath+"/storageAccountName",schemaPath:"#/definitions/StorageAccountName/pattern",keyword:"pattern",params:{pattern: "^[a-z0-9]{3,24}$"},schema:"^[a-z0-9]{3,24}$",parentSchema:schema16,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/storageAccountName",schemaPath:"#/definitions/StorageAccountName/type",keyword:"type",params:{type: "string"},schema:schema16.type,parentSchema:schema16,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.containerName !== undefined){
let data1 = data.containerName;
const message1 = typeof data1 === "string" ? this["ContainerName"]?.(data1) : undefined;
if(message1 !== undefined){
const err7 = {instancePath:instancePath+"/containerName",schemaPath:"#/definitions/ContainerName/check",keyword:"check",params:{message: message1},schema:"ContainerName",parentSchema:schema17,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern3.test(data1)){
const err8 = {instancePath:instancePath+"/containerName",schemaPath:"#/definitions/ContainerName/pattern",keyword:"pattern",params:{pattern: "^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$"},schema:"^(?=.{3,63}$)[a-z0-9]+(-[a-z0-9]+)*$",parentSchema:schema17,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/containerName",schemaPath:"#/definitions/ContainerName/type",keyword:"type",params:{type: "string"},schema:schema17.type,parentSchema:schema17,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.key !== undefined){
let data2 = data.key;
const message2 = typeof data2 === "string" ? this["PlainText"]?.(data2) : undefined;
if(message2 !== undefined){
const err10 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message2},schema:"PlainText",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err11 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/key",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.resourceGroupName !== undefined){
let data3 = data.resourceGroupName;
const message3 = typeof data3 === "string" ? this["ResourceGroupName"]?.(data3) : undefined;
if(message3 !== undefined){
const err13 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/check",keyword:"check",params:{message: message3},schema:"ResourceGroupName",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err14 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$"},schema:"^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/type",keyword:"type",params:{type: "string"},schema:schema19.type,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.subscriptionId !== undefined){
let data4 = data.subscriptionId;
const message4 = typeof data4 === "string" ? this["SubscriptionId"]?.(data4) : undefined;
if(message4 !== undefined){
const err16 = {instancePath:instancePath+"/subscriptionId",schemaPath:"#/definitions/SubscriptionId/check",keyword:"check",params:{message: message4},schema:"SubscriptionId",parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err17 = {instancePath:instancePath+"/subscriptionId",schemaPath:"#/definitions/SubscriptionId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/subscriptionId",schemaPath:"#/definitions/SubscriptionId/type",keyword:"type",params:{type: "string"},schema:schema13.type,parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.useAzureadAuth !== undefined){
let data5 = data.useAzureadAuth;
if(typeof data5 !== "boolean"){
const err19 = {instancePath:instancePath+"/useAzureadAuth",schemaPath:"#/properties/useAzureadAuth/type",keyword:"type",params:{type: "boolean"},schema:schema15.properties.useAzureadAuth.type,parentSchema:schema15.properties.useAzureadAuth,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema15.type,parentSchema:schema15,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate12.errors = vErrors;
return errors === 0;
}

const schema21 = schema.definitions.CloudBackendDefinition;

function validate14(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.organization === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "organization"},schema:schema21.required,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "organization") || (key0 === "workspace")) || (key0 === "tags")) || (key0 === "project")) || (key0 === "hostname"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.organization !== undefined){
let data0 = data.organization;
const message0 = typeof data0 === "string" ? this["PlainText"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/organization",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message0},schema:"PlainText",parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err3 = {instancePath:instancePath+"/organization",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/organization",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.workspace !== undefined){
let data1 = data.workspace;
const message1 = typeof data1 === "string" ? this["PlainText"]?.(data1) : undefined;
if(message1 !== undefined){
const err5 = {instancePath:instancePath+"/workspace",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message1},schema:"PlainText",parentSchema:schema18,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern4.test(data1)){
const err6 = {instancePath:instancePath+"/workspace",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/workspace",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.tags !== undefined){
let data2 = data.tags;
const _errs9 = errors;
let valid3 = true;
const _errs10 = errors;
if(!(Array.isArray(data2))){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs10 === errors;
errors = _errs9;
if(vErrors !== null){
if(_errs9){
vErrors.length = _errs9;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs12 = errors;
if(Array.isArray(data2)){
if(data2.length < 1){
const err9 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema21.properties.tags.then,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message2 = typeof data3 === "string" ? this["PlainText"]?.(data3) : undefined;
if(message2 !== undefined){
const err10 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message2},schema:"PlainText",parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err11 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/tags/" + i0,schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data2[i1], data2[j0])){
const err13 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema21.properties.tags.then,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err14 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/then/type",keyword:"type",params:{type: "array"},schema:schema21.properties.tags.then.type,parentSchema:schema21.properties.tags.then,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var _valid0 = _errs12 === errors;
valid3 = _valid0;
ifClause0 = "then";
}
else {
const _errs17 = errors;
const message3 = typeof data2 === "string" ? this["PlainText"]?.(data2) : undefined;
if(message3 !== undefined){
const err15 = {instancePath:instancePath+"/tags",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message3},schema:"PlainText",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err16 = {instancePath:instancePath+"/tags",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/tags",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs17 === errors;
valid3 = _valid0;
ifClause0 = "else";
}
if(!valid3){
const err18 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema21.properties.tags.if,parentSchema:schema21.properties.tags,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.project !== undefined){
let data4 = data.project;
const message4 = typeof data4 === "string" ? this["PlainText"]?.(data4) : undefined;
if(message4 !== undefined){
const err19 = {instancePath:instancePath+"/project",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message4},schema:"PlainText",parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern4.test(data4)){
const err20 = {instancePath:instancePath+"/project",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
else {
const err21 = {instancePath:instancePath+"/project",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.hostname !== undefined){
let data5 = data.hostname;
const message5 = typeof data5 === "string" ? this["PlainText"]?.(data5) : undefined;
if(message5 !== undefined){
const err22 = {instancePath:instancePath+"/hostname",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message5},schema:"PlainText",parentSchema:schema18,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern4.test(data5)){
const err23 = {instancePath:instancePath+"/hostname",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/hostname",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
}
else {
const err25 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema21.type,parentSchema:schema21,data};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
validate14.errors = vErrors;
return errors === 0;
}


function validate11(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length > 1){
const err0 = {instancePath,schemaPath:"#/maxProperties",keyword:"maxProperties",params:{limit: 1},schema:1,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(Object.keys(data).length < 1){
const err1 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "azurerm") || (key0 === "cloud"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.azurerm !== undefined){
if(!(validate12.call(this, data.azurerm, {instancePath:instancePath+"/azurerm",parentData:data,parentDataProperty:"azurerm",rootData}))){
vErrors = vErrors === null ? validate12.errors : vErrors.concat(validate12.errors);
errors = vErrors.length;
}
}
if(data.cloud !== undefined){
if(!(validate14.call(this, data.cloud, {instancePath:instancePath+"/cloud",parentData:data,parentDataProperty:"cloud",rootData}))){
vErrors = vErrors === null ? validate14.errors : vErrors.concat(validate14.errors);
errors = vErrors.length;
}
}
}
else {
const err3 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema14.type,parentSchema:schema14,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
validate11.errors = vErrors;
return errors === 0;
}

const schema30 = schema.definitions.NamingDefinition;
const schema31 = schema.definitions.NameAffix;
const pattern15 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$", "u");

function validate17(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(Object.keys(data).length < 1){
const err0 = {instancePath,schemaPath:"#/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "prefix") || (key0 === "suffix"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.prefix !== undefined){
let data0 = data.prefix;
const message0 = typeof data0 === "string" ? this["NameAffix"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/prefix",schemaPath:"#/definitions/NameAffix/check",keyword:"check",params:{message: message0},schema:"NameAffix",parentSchema:schema31,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern15.test(data0)){
const err3 = {instancePath:instancePath+"/prefix",schemaPath:"#/definitions/NameAffix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$"},schema:"^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$",parentSchema:schema31,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/prefix",schemaPath:"#/definitions/NameAffix/type",keyword:"type",params:{type: "string"},schema:schema31.type,parentSchema:schema31,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.suffix !== undefined){
let data1 = data.suffix;
const message1 = typeof data1 === "string" ? this["NameAffix"]?.(data1) : undefined;
if(message1 !== undefined){
const err5 = {instancePath:instancePath+"/suffix",schemaPath:"#/definitions/NameAffix/check",keyword:"check",params:{message: message1},schema:"NameAffix",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern15.test(data1)){
const err6 = {instancePath:instancePath+"/suffix",schemaPath:"#/definitions/NameAffix/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$"},schema:"^[A-Za-z0-9]([A-Za-z0-9-]{0,18}[A-Za-z0-9])?$",parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/suffix",schemaPath:"#/definitions/NameAffix/type",keyword:"type",params:{type: "string"},schema:schema31.type,parentSchema:schema31,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema30.type,parentSchema:schema30,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate17.errors = vErrors;
return errors === 0;
}

const schema36 = schema.definitions.HubDefinition;
const schema37 = schema.definitions.RegionName;
const schema38 = schema.definitions.Cidr;
const schema44 = schema.definitions.IpAddress;
const schema46 = schema.definitions.Zone;
const schema47 = schema.definitions.PeerAsn;
const schema71 = schema.definitions.VmSize;
const schema72 = schema.definitions.AdminUsername;
const schema86 = schema.definitions.PublicIpAddressId;
const schema88 = schema.definitions.PublicIpPrefixId;
const pattern20 = new RegExp("^[A-Za-z0-9 ]+$", "u");
const pattern21 = new RegExp("^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$", "u");
const pattern26 = new RegExp("^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$", "u");
const pattern28 = new RegExp("^12076:\\d{1,5}$", "u");
const pattern44 = new RegExp("^[A-Za-z0-9_-]+$", "u");
const pattern45 = new RegExp("^[A-Za-z_][A-Za-z0-9_-]{0,31}$", "u");
const pattern54 = new RegExp("^(/[^/]+){8}$", "u");
const schema41 = schema.definitions.SubnetProps;
const schema42 = schema.definitions.SubnetName;
const pattern24 = new RegExp("^[A-Za-z0-9]([A-Za-z0-9._-]{0,60}[A-Za-z0-9_])?$", "u");

function validate20(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema41.required,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "addressPrefix")) || (key0 === "prefixLength")) || (key0 === "defaultOutboundAccess"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
const message0 = typeof data0 === "string" ? this["SubnetName"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/SubnetName/check",keyword:"check",params:{message: message0},schema:"SubnetName",parentSchema:schema42,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern24.test(data0)){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/SubnetName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9]([A-Za-z0-9._-]{0,60}[A-Za-z0-9_])?$"},schema:"^[A-Za-z0-9]([A-Za-z0-9._-]{0,60}[A-Za-z0-9_])?$",parentSchema:schema42,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/SubnetName/type",keyword:"type",params:{type: "string"},schema:schema42.type,parentSchema:schema42,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.addressPrefix !== undefined){
let data1 = data.addressPrefix;
const message1 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message1 !== undefined){
const err5 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err6 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/addressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.prefixLength !== undefined){
let data2 = data.prefixLength;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err8 = {instancePath:instancePath+"/prefixLength",schemaPath:"#/properties/prefixLength/type",keyword:"type",params:{type: "integer"},schema:schema41.properties.prefixLength.type,parentSchema:schema41.properties.prefixLength,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 29 || isNaN(data2)){
const err9 = {instancePath:instancePath+"/prefixLength",schemaPath:"#/properties/prefixLength/maximum",keyword:"maximum",params:{comparison: "<=", limit: 29},schema:29,parentSchema:schema41.properties.prefixLength,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(data2 < 2 || isNaN(data2)){
const err10 = {instancePath:instancePath+"/prefixLength",schemaPath:"#/properties/prefixLength/minimum",keyword:"minimum",params:{comparison: ">=", limit: 2},schema:2,parentSchema:schema41.properties.prefixLength,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
if(data.defaultOutboundAccess !== undefined){
let data3 = data.defaultOutboundAccess;
if(typeof data3 !== "boolean"){
const err11 = {instancePath:instancePath+"/defaultOutboundAccess",schemaPath:"#/properties/defaultOutboundAccess/type",keyword:"type",params:{type: "boolean"},schema:schema41.properties.defaultOutboundAccess.type,parentSchema:schema41.properties.defaultOutboundAccess,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema41.type,parentSchema:schema41,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate20.errors = vErrors;
return errors === 0;
}

const schema48 = schema.definitions.ApplianceDefinition;
const schema63 = schema.definitions.RouterSoftware;
const schema53 = schema.definitions.InterfaceDefinition;

function validate23(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.privateIps === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "privateIps"},schema:schema53.required,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "privateIps")) || (key0 === "loadBalancerIp")) || (key0 === "addressPrefixes"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
const message0 = typeof data0 === "string" ? this["PlainText"]?.(data0) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message0},schema:"PlainText",parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.privateIps !== undefined){
let data1 = data.privateIps;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(!(Array.isArray(data1))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(Array.isArray(data1)){
if(data1.length > 8){
const err7 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/then/maxItems",keyword:"maxItems",params:{limit: 8},schema:8,parentSchema:schema53.properties.privateIps.then,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema53.properties.privateIps.then,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["IpAddress"]?.(data2) : undefined;
if(message1 !== undefined){
const err9 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern26.test(data2)){
const err10 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err12 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema53.properties.privateIps.then,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/then/type",keyword:"type",params:{type: "array"},schema:schema53.properties.privateIps.then.type,parentSchema:schema53.properties.privateIps.then,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs14 = errors;
const message2 = typeof data1 === "string" ? this["IpAddress"]?.(data1) : undefined;
if(message2 !== undefined){
const err14 = {instancePath:instancePath+"/privateIps",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message2},schema:"IpAddress",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern26.test(data1)){
const err15 = {instancePath:instancePath+"/privateIps",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/privateIps",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err17 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema53.properties.privateIps.if,parentSchema:schema53.properties.privateIps,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.loadBalancerIp !== undefined){
let data3 = data.loadBalancerIp;
const message3 = typeof data3 === "string" ? this["IpAddress"]?.(data3) : undefined;
if(message3 !== undefined){
const err18 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message3},schema:"IpAddress",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err19 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data4 = data.addressPrefixes;
const _errs21 = errors;
let valid9 = true;
const _errs22 = errors;
if(!(Array.isArray(data4))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs22 === errors;
errors = _errs21;
if(vErrors !== null){
if(_errs21){
vErrors.length = _errs21;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs24 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err22 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema53.properties.addressPrefixes.then,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
const message4 = typeof data5 === "string" ? this["Cidr"]?.(data5) : undefined;
if(message4 !== undefined){
const err23 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message4},schema:"Cidr",parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern21.test(data5)){
const err24 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data4[i3], data4[j1])){
const err26 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema53.properties.addressPrefixes.then,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/type",keyword:"type",params:{type: "array"},schema:schema53.properties.addressPrefixes.then.type,parentSchema:schema53.properties.addressPrefixes.then,data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs24 === errors;
valid9 = _valid1;
ifClause1 = "then";
}
else {
const _errs29 = errors;
const message5 = typeof data4 === "string" ? this["Cidr"]?.(data4) : undefined;
if(message5 !== undefined){
const err28 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message5},schema:"Cidr",parentSchema:schema38,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern21.test(data4)){
const err29 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data4};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs29 === errors;
valid9 = _valid1;
ifClause1 = "else";
}
if(!valid9){
const err31 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema53.properties.addressPrefixes.if,parentSchema:schema53.properties.addressPrefixes,data:data4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema53.type,parentSchema:schema53,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate23.errors = vErrors;
return errors === 0;
}

const schema64 = schema.definitions.RouterPeeringDefinition;
const schema65 = schema.definitions.SiteName;
const func14 = (text) => [...text].length;

function validate26(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.site === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "site"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.bgpAddresses === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "bgpAddresses"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.routerBgpAddresses === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routerBgpAddresses"},schema:schema64.required,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "site") || (key0 === "bgpAddresses")) || (key0 === "routerBgpAddresses")) || (key0 === "name"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.site !== undefined){
let data0 = data.site;
const message0 = typeof data0 === "string" ? this["SiteName"]?.(data0) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message0},schema:"SiteName",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 === "string"){
if(func14(data0) < 1){
const err5 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.bgpAddresses !== undefined){
let data1 = data.bgpAddresses;
if(Array.isArray(data1)){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/bgpAddresses",schemaPath:"#/properties/bgpAddresses/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema64.properties.bgpAddresses,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["IpAddress"]?.(data2) : undefined;
if(message1 !== undefined){
const err8 = {instancePath:instancePath+"/bgpAddresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern26.test(data2)){
const err9 = {instancePath:instancePath+"/bgpAddresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/bgpAddresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
}
else {
const err11 = {instancePath:instancePath+"/bgpAddresses",schemaPath:"#/properties/bgpAddresses/type",keyword:"type",params:{type: "array"},schema:schema64.properties.bgpAddresses.type,parentSchema:schema64.properties.bgpAddresses,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.routerBgpAddresses !== undefined){
let data3 = data.routerBgpAddresses;
if(Array.isArray(data3)){
if(data3.length < 1){
const err12 = {instancePath:instancePath+"/routerBgpAddresses",schemaPath:"#/properties/routerBgpAddresses/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema64.properties.routerBgpAddresses,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
const len1 = data3.length;
for(let i1=0; i1<len1; i1++){
let data4 = data3[i1];
const message2 = typeof data4 === "string" ? this["IpAddress"]?.(data4) : undefined;
if(message2 !== undefined){
const err13 = {instancePath:instancePath+"/routerBgpAddresses/" + i1,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message2},schema:"IpAddress",parentSchema:schema44,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern26.test(data4)){
const err14 = {instancePath:instancePath+"/routerBgpAddresses/" + i1,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/routerBgpAddresses/" + i1,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
else {
const err16 = {instancePath:instancePath+"/routerBgpAddresses",schemaPath:"#/properties/routerBgpAddresses/type",keyword:"type",params:{type: "array"},schema:schema64.properties.routerBgpAddresses.type,parentSchema:schema64.properties.routerBgpAddresses,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.name !== undefined){
let data5 = data.name;
const message3 = typeof data5 === "string" ? this["ElementName"]?.(data5) : undefined;
if(message3 !== undefined){
const err17 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message3},schema:"ElementName",parentSchema:schema12,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern0.test(data5)){
const err18 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:data5};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
else {
const err20 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema64.type,parentSchema:schema64,data};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
validate26.errors = vErrors;
return errors === 0;
}


function validate22(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.asn === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "asn"},schema:schema48.required,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema48.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.asn !== undefined){
let data0 = data.asn;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/type",keyword:"type",params:{type: "integer"},schema:schema47.type,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
const _errs5 = errors;
const _errs6 = errors;
const _errs7 = errors;
let valid3 = false;
const _errs8 = errors;
if(!((((data0 === 8074) || (data0 === 8075)) || (data0 === 12076)) || (data0 === 23456))){
const err3 = {};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
var _valid0 = _errs8 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs9 = errors;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 64511 || isNaN(data0)){
const err4 = {};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
else {
if(data0 < 64496 || isNaN(data0)){
const err5 = {};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
}
var _valid0 = _errs9 === errors;
valid3 = valid3 || _valid0;
if(!valid3){
const _errs10 = errors;
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65520 || isNaN(data0)){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
else {
if(data0 < 65515 || isNaN(data0)){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
var _valid0 = _errs10 === errors;
valid3 = valid3 || _valid0;
}
}
if(!valid3){
const err8 = {};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
else {
errors = _errs7;
if(vErrors !== null){
if(_errs7){
vErrors.length = _errs7;
}
else {
vErrors = null;
}
}
}
var valid2 = _errs6 === errors;
if(valid2){
const err9 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/not",keyword:"not",params:{},schema:schema47.not,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
else {
errors = _errs5;
if(vErrors !== null){
if(_errs5){
vErrors.length = _errs5;
}
else {
vErrors = null;
}
}
}
const message0 = Number.isInteger(data0) ? this["PeerAsn"]?.(data0) : undefined;
if(message0 !== undefined){
const err10 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/check",keyword:"check",params:{message: message0},schema:"PeerAsn",parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 65534 || isNaN(data0)){
const err11 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65534},schema:65534,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err12 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema47,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
if(data.privateIp !== undefined){
let data1 = data.privateIp;
const message1 = typeof data1 === "string" ? this["IpAddress"]?.(data1) : undefined;
if(message1 !== undefined){
const err13 = {instancePath:instancePath+"/privateIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern26.test(data1)){
const err14 = {instancePath:instancePath+"/privateIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/privateIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.privateIps !== undefined){
let data2 = data.privateIps;
if(Array.isArray(data2)){
if(data2.length > 8){
const err16 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/maxItems",keyword:"maxItems",params:{limit: 8},schema:8,parentSchema:schema48.properties.privateIps,data:data2};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data2.length < 1){
const err17 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema48.properties.privateIps,data:data2};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message2 = typeof data3 === "string" ? this["IpAddress"]?.(data3) : undefined;
if(message2 !== undefined){
const err18 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message2},schema:"IpAddress",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err19 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/privateIps/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data2[i1], data2[j0])){
const err21 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema48.properties.privateIps,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/privateIps",schemaPath:"#/properties/privateIps/type",keyword:"type",params:{type: "array"},schema:schema48.properties.privateIps.type,parentSchema:schema48.properties.privateIps,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.loadBalancerIp !== undefined){
let data4 = data.loadBalancerIp;
const message3 = typeof data4 === "string" ? this["IpAddress"]?.(data4) : undefined;
if(message3 !== undefined){
const err23 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message3},schema:"IpAddress",parentSchema:schema44,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern26.test(data4)){
const err24 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/loadBalancerIp",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.interfaces !== undefined){
let data5 = data.interfaces;
const _errs23 = errors;
let valid10 = true;
const _errs24 = errors;
if(!(Array.isArray(data5))){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs24 === errors;
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid1){
const _errs26 = errors;
if(Array.isArray(data5)){
if(data5.length < 1){
const err27 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema48.properties.interfaces.then,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
if(!(validate23.call(this, data5[i2], {instancePath:instancePath+"/interfaces/" + i2,parentData:data5,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
}
}
else {
const err28 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/then/type",keyword:"type",params:{type: "array"},schema:schema48.properties.interfaces.then.type,parentSchema:schema48.properties.interfaces.then,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid10 = _valid1;
ifClause0 = "then";
}
else {
const _errs29 = errors;
if(!(validate23.call(this, data5, {instancePath:instancePath+"/interfaces",parentData:data,parentDataProperty:"interfaces",rootData}))){
vErrors = vErrors === null ? validate23.errors : vErrors.concat(validate23.errors);
errors = vErrors.length;
}
var _valid1 = _errs29 === errors;
valid10 = _valid1;
ifClause0 = "else";
}
if(!valid10){
const err29 = {instancePath:instancePath+"/interfaces",schemaPath:"#/properties/interfaces/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema48.properties.interfaces.if,parentSchema:schema48.properties.interfaces,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.zones !== undefined){
let data7 = data.zones;
const _errs31 = errors;
let valid13 = true;
const _errs32 = errors;
if(!(Array.isArray(data7))){
const err30 = {};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid2){
const _errs34 = errors;
if(Array.isArray(data7)){
if(data7.length < 1){
const err31 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema48.properties.zones.then,data:data7};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
const len2 = data7.length;
for(let i3=0; i3<len2; i3++){
let data8 = data7[i3];
if(!((((((data8 === 1) || (data8 === 2)) || (data8 === 3)) || (data8 === "1")) || (data8 === "2")) || (data8 === "3"))){
const err32 = {instancePath:instancePath+"/zones/" + i3,schemaPath:"#/definitions/Zone/enum",keyword:"enum",params:{allowedValues: schema46.enum},schema:schema46.enum,parentSchema:schema46,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
let i4 = data7.length;
let j1;
if(i4 > 1){
outer1:
for(;i4--;){
for(j1 = i4; j1--;){
if(func0(data7[i4], data7[j1])){
const err33 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},schema:true,parentSchema:schema48.properties.zones.then,data:data7};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err34 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/type",keyword:"type",params:{type: "array"},schema:schema48.properties.zones.then.type,parentSchema:schema48.properties.zones.then,data:data7};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid2 = _errs34 === errors;
valid13 = _valid2;
ifClause1 = "then";
}
else {
const _errs38 = errors;
if(!((((((data7 === 1) || (data7 === 2)) || (data7 === 3)) || (data7 === "1")) || (data7 === "2")) || (data7 === "3"))){
const err35 = {instancePath:instancePath+"/zones",schemaPath:"#/definitions/Zone/enum",keyword:"enum",params:{allowedValues: schema46.enum},schema:schema46.enum,parentSchema:schema46,data:data7};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid2 = _errs38 === errors;
valid13 = _valid2;
ifClause1 = "else";
}
if(!valid13){
const err36 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema48.properties.zones.if,parentSchema:schema48.properties.zones,data:data7};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.subnetAddressPrefix !== undefined){
let data9 = data.subnetAddressPrefix;
const message4 = typeof data9 === "string" ? this["Cidr"]?.(data9) : undefined;
if(message4 !== undefined){
const err37 = {instancePath:instancePath+"/subnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message4},schema:"Cidr",parentSchema:schema38,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern21.test(data9)){
const err38 = {instancePath:instancePath+"/subnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
else {
const err39 = {instancePath:instancePath+"/subnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
if(data.internetEgress !== undefined){
let data10 = data.internetEgress;
if(typeof data10 !== "boolean"){
const err40 = {instancePath:instancePath+"/internetEgress",schemaPath:"#/properties/internetEgress/type",keyword:"type",params:{type: "boolean"},schema:schema48.properties.internetEgress.type,parentSchema:schema48.properties.internetEgress,data:data10};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
if(data.bgpHoldTime !== undefined){
let data11 = data.bgpHoldTime;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err41 = {instancePath:instancePath+"/bgpHoldTime",schemaPath:"#/properties/bgpHoldTime/type",keyword:"type",params:{type: "integer"},schema:schema48.properties.bgpHoldTime.type,parentSchema:schema48.properties.bgpHoldTime,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 180 || isNaN(data11)){
const err42 = {instancePath:instancePath+"/bgpHoldTime",schemaPath:"#/properties/bgpHoldTime/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180},schema:180,parentSchema:schema48.properties.bgpHoldTime,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
if(data11 < 3 || isNaN(data11)){
const err43 = {instancePath:instancePath+"/bgpHoldTime",schemaPath:"#/properties/bgpHoldTime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3},schema:3,parentSchema:schema48.properties.bgpHoldTime,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
}
if(data.software !== undefined){
let data12 = data.software;
if(typeof data12 !== "string"){
const err44 = {instancePath:instancePath+"/software",schemaPath:"#/definitions/RouterSoftware/type",keyword:"type",params:{type: "string"},schema:schema63.type,parentSchema:schema63,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(!((((data12 === "frr") || (data12 === "bird")) || (data12 === "ios-xe")) || (data12 === "fortios"))){
const err45 = {instancePath:instancePath+"/software",schemaPath:"#/definitions/RouterSoftware/enum",keyword:"enum",params:{allowedValues: schema63.enum},schema:schema63.enum,parentSchema:schema63,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.routerPeerings !== undefined){
let data13 = data.routerPeerings;
const _errs51 = errors;
let valid21 = true;
const _errs52 = errors;
if(!(Array.isArray(data13))){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var _valid3 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid3){
const _errs54 = errors;
if(Array.isArray(data13)){
if(data13.length < 1){
const err47 = {instancePath:instancePath+"/routerPeerings",schemaPath:"#/properties/routerPeerings/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema48.properties.routerPeerings.then,data:data13};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
const len3 = data13.length;
for(let i5=0; i5<len3; i5++){
if(!(validate26.call(this, data13[i5], {instancePath:instancePath+"/routerPeerings/" + i5,parentData:data13,parentDataProperty:i5,rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
}
}
else {
const err48 = {instancePath:instancePath+"/routerPeerings",schemaPath:"#/properties/routerPeerings/then/type",keyword:"type",params:{type: "array"},schema:schema48.properties.routerPeerings.then.type,parentSchema:schema48.properties.routerPeerings.then,data:data13};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid3 = _errs54 === errors;
valid21 = _valid3;
ifClause2 = "then";
}
else {
const _errs57 = errors;
if(!(validate26.call(this, data13, {instancePath:instancePath+"/routerPeerings",parentData:data,parentDataProperty:"routerPeerings",rootData}))){
vErrors = vErrors === null ? validate26.errors : vErrors.concat(validate26.errors);
errors = vErrors.length;
}
var _valid3 = _errs57 === errors;
valid21 = _valid3;
ifClause2 = "else";
}
if(!valid21){
const err49 = {instancePath:instancePath+"/routerPeerings",schemaPath:"#/properties/routerPeerings/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema48.properties.routerPeerings.if,parentSchema:schema48.properties.routerPeerings,data:data13};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.name !== undefined){
let data15 = data.name;
const message5 = typeof data15 === "string" ? this["ElementName"]?.(data15) : undefined;
if(message5 !== undefined){
const err50 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message5},schema:"ElementName",parentSchema:schema12,data:data15};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern0.test(data15)){
const err51 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
else {
const err52 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
else {
const err53 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema48.type,parentSchema:schema48,data};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
validate22.errors = vErrors;
return errors === 0;
}

const schema73 = schema.definitions.ApplianceTunnelDefinition;
const schema78 = schema.definitions.ApplianceIpsecPolicyDefinition;

function validate30(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.site === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "site"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.routerAddress === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routerAddress"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.insideAddressPrefix === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "insideAddressPrefix"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.sharedKeyVariable === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sharedKeyVariable"},schema:schema73.required,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "site") || (key0 === "routerAddress")) || (key0 === "insideAddressPrefix")) || (key0 === "sharedKeyVariable")) || (key0 === "ipsecPolicy")) || (key0 === "name"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.site !== undefined){
let data0 = data.site;
const message0 = typeof data0 === "string" ? this["SiteName"]?.(data0) : undefined;
if(message0 !== undefined){
const err5 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message0},schema:"SiteName",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data0 === "string"){
if(func14(data0) < 1){
const err6 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.routerAddress !== undefined){
let data1 = data.routerAddress;
const message1 = typeof data1 === "string" ? this["IpAddress"]?.(data1) : undefined;
if(message1 !== undefined){
const err8 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern26.test(data1)){
const err9 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.insideAddressPrefix !== undefined){
let data2 = data.insideAddressPrefix;
const message2 = typeof data2 === "string" ? this["Cidr"]?.(data2) : undefined;
if(message2 !== undefined){
const err11 = {instancePath:instancePath+"/insideAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err12 = {instancePath:instancePath+"/insideAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/insideAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.sharedKeyVariable !== undefined){
let data3 = data.sharedKeyVariable;
const _errs14 = errors;
const _errs15 = errors;
if(!((((((((data3 === "source") || (data3 === "version")) || (data3 === "providers")) || (data3 === "count")) || (data3 === "for_each")) || (data3 === "lifecycle")) || (data3 === "depends_on")) || (data3 === "locals"))){
const err14 = {};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
var valid5 = _errs15 === errors;
if(valid5){
const err15 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/not",keyword:"not",params:{},schema:schema77.not,parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
else {
errors = _errs14;
if(vErrors !== null){
if(_errs14){
vErrors.length = _errs14;
}
else {
vErrors = null;
}
}
}
const message3 = typeof data3 === "string" ? this["VariableName"]?.(data3) : undefined;
if(message3 !== undefined){
const err16 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/check",keyword:"check",params:{message: message3},schema:"VariableName",parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern48.test(data3)){
const err17 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w{0,63}$"},schema:"^[A-Za-z_]\\w{0,63}$",parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.ipsecPolicy !== undefined){
let data4 = data.ipsecPolicy;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.dhGroup === undefined){
const err19 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/required",keyword:"required",params:{missingProperty: "dhGroup"},schema:schema78.required,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data4.ikeEncryption === undefined){
const err20 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/required",keyword:"required",params:{missingProperty: "ikeEncryption"},schema:schema78.required,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.ikeIntegrity === undefined){
const err21 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/required",keyword:"required",params:{missingProperty: "ikeIntegrity"},schema:schema78.required,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data4.ipsecEncryption === undefined){
const err22 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/required",keyword:"required",params:{missingProperty: "ipsecEncryption"},schema:schema78.required,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data4.ipsecIntegrity === undefined){
const err23 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/required",keyword:"required",params:{missingProperty: "ipsecIntegrity"},schema:schema78.required,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(data4.pfsGroup === undefined){
const err24 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/required",keyword:"required",params:{missingProperty: "pfsGroup"},schema:schema78.required,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "dhGroup") || (key1 === "ikeEncryption")) || (key1 === "ikeIntegrity")) || (key1 === "ipsecEncryption")) || (key1 === "ipsecIntegrity")) || (key1 === "pfsGroup"))){
const err25 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data4.dhGroup !== undefined){
let data5 = data4.dhGroup;
if(typeof data5 !== "string"){
const err26 = {instancePath:instancePath+"/ipsecPolicy/dhGroup",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/dhGroup/type",keyword:"type",params:{type: "string"},schema:schema78.properties.dhGroup.type,parentSchema:schema78.properties.dhGroup,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(!((((data5 === "DHGroup14") || (data5 === "DHGroup2048")) || (data5 === "ECP256")) || (data5 === "ECP384"))){
const err27 = {instancePath:instancePath+"/ipsecPolicy/dhGroup",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/dhGroup/enum",keyword:"enum",params:{allowedValues: schema78.properties.dhGroup.enum},schema:schema78.properties.dhGroup.enum,parentSchema:schema78.properties.dhGroup,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
if(data4.ikeEncryption !== undefined){
let data6 = data4.ikeEncryption;
if(typeof data6 !== "string"){
const err28 = {instancePath:instancePath+"/ipsecPolicy/ikeEncryption",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ikeEncryption/type",keyword:"type",params:{type: "string"},schema:schema78.properties.ikeEncryption.type,parentSchema:schema78.properties.ikeEncryption,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(!(((((data6 === "AES128") || (data6 === "AES192")) || (data6 === "AES256")) || (data6 === "GCMAES128")) || (data6 === "GCMAES256"))){
const err29 = {instancePath:instancePath+"/ipsecPolicy/ikeEncryption",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ikeEncryption/enum",keyword:"enum",params:{allowedValues: schema78.properties.ikeEncryption.enum},schema:schema78.properties.ikeEncryption.enum,parentSchema:schema78.properties.ikeEncryption,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data4.ikeIntegrity !== undefined){
let data7 = data4.ikeIntegrity;
if(typeof data7 !== "string"){
const err30 = {instancePath:instancePath+"/ipsecPolicy/ikeIntegrity",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ikeIntegrity/type",keyword:"type",params:{type: "string"},schema:schema78.properties.ikeIntegrity.type,parentSchema:schema78.properties.ikeIntegrity,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(!((data7 === "SHA256") || (data7 === "SHA384"))){
const err31 = {instancePath:instancePath+"/ipsecPolicy/ikeIntegrity",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ikeIntegrity/enum",keyword:"enum",params:{allowedValues: schema78.properties.ikeIntegrity.enum},schema:schema78.properties.ikeIntegrity.enum,parentSchema:schema78.properties.ikeIntegrity,data:data7};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data4.ipsecEncryption !== undefined){
let data8 = data4.ipsecEncryption;
if(typeof data8 !== "string"){
const err32 = {instancePath:instancePath+"/ipsecPolicy/ipsecEncryption",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ipsecEncryption/type",keyword:"type",params:{type: "string"},schema:schema78.properties.ipsecEncryption.type,parentSchema:schema78.properties.ipsecEncryption,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
if(!(((((data8 === "AES128") || (data8 === "AES192")) || (data8 === "AES256")) || (data8 === "GCMAES128")) || (data8 === "GCMAES256"))){
const err33 = {instancePath:instancePath+"/ipsecPolicy/ipsecEncryption",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ipsecEncryption/enum",keyword:"enum",params:{allowedValues: schema78.properties.ipsecEncryption.enum},schema:schema78.properties.ipsecEncryption.enum,parentSchema:schema78.properties.ipsecEncryption,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data4.ipsecIntegrity !== undefined){
let data9 = data4.ipsecIntegrity;
if(typeof data9 !== "string"){
const err34 = {instancePath:instancePath+"/ipsecPolicy/ipsecIntegrity",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ipsecIntegrity/type",keyword:"type",params:{type: "string"},schema:schema78.properties.ipsecIntegrity.type,parentSchema:schema78.properties.ipsecIntegrity,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(!((((data9 === "SHA256") || (data9 === "SHA384")) || (data9 === "GCMAES128")) || (data9 === "GCMAES256"))){
const err35 = {instancePath:instancePath+"/ipsecPolicy/ipsecIntegrity",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/ipsecIntegrity/enum",keyword:"enum",params:{allowedValues: schema78.properties.ipsecIntegrity.enum},schema:schema78.properties.ipsecIntegrity.enum,parentSchema:schema78.properties.ipsecIntegrity,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data4.pfsGroup !== undefined){
let data10 = data4.pfsGroup;
if(typeof data10 !== "string"){
const err36 = {instancePath:instancePath+"/ipsecPolicy/pfsGroup",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/pfsGroup/type",keyword:"type",params:{type: "string"},schema:schema78.properties.pfsGroup.type,parentSchema:schema78.properties.pfsGroup,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
if(!(((((data10 === "None") || (data10 === "PFS14")) || (data10 === "PFS2048")) || (data10 === "ECP256")) || (data10 === "ECP384"))){
const err37 = {instancePath:instancePath+"/ipsecPolicy/pfsGroup",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/properties/pfsGroup/enum",keyword:"enum",params:{allowedValues: schema78.properties.pfsGroup.enum},schema:schema78.properties.pfsGroup.enum,parentSchema:schema78.properties.pfsGroup,data:data10};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
}
else {
const err38 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/ApplianceIpsecPolicyDefinition/type",keyword:"type",params:{type: "object"},schema:schema78.type,parentSchema:schema78,data:data4};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.name !== undefined){
let data11 = data.name;
const message4 = typeof data11 === "string" ? this["ElementName"]?.(data11) : undefined;
if(message4 !== undefined){
const err39 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message4},schema:"ElementName",parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
const err40 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
}
else {
const err42 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema73.type,parentSchema:schema73,data};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
validate30.errors = vErrors;
return errors === 0;
}

const schema80 = schema.definitions.PatchWindowProps;
const schema81 = schema.definitions.Weekday;
const schema82 = schema.definitions.TimeOfDay;
const pattern50 = new RegExp("^([01]\\d|2[0-3]):[0-5]\\d$", "u");

function validate33(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "day") || (key0 === "startTime")) || (key0 === "timeZone"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.day !== undefined){
let data0 = data.day;
if(typeof data0 !== "string"){
const err1 = {instancePath:instancePath+"/day",schemaPath:"#/definitions/Weekday/type",keyword:"type",params:{type: "string"},schema:schema81.type,parentSchema:schema81,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(!(((((((data0 === "Monday") || (data0 === "Tuesday")) || (data0 === "Wednesday")) || (data0 === "Thursday")) || (data0 === "Friday")) || (data0 === "Saturday")) || (data0 === "Sunday"))){
const err2 = {instancePath:instancePath+"/day",schemaPath:"#/definitions/Weekday/enum",keyword:"enum",params:{allowedValues: schema81.enum},schema:schema81.enum,parentSchema:schema81,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.startTime !== undefined){
let data1 = data.startTime;
const message0 = typeof data1 === "string" ? this["TimeOfDay"]?.(data1) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/startTime",schemaPath:"#/definitions/TimeOfDay/check",keyword:"check",params:{message: message0},schema:"TimeOfDay",parentSchema:schema82,data:data1};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern50.test(data1)){
const err4 = {instancePath:instancePath+"/startTime",schemaPath:"#/definitions/TimeOfDay/pattern",keyword:"pattern",params:{pattern: "^([01]\\d|2[0-3]):[0-5]\\d$"},schema:"^([01]\\d|2[0-3]):[0-5]\\d$",parentSchema:schema82,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/startTime",schemaPath:"#/definitions/TimeOfDay/type",keyword:"type",params:{type: "string"},schema:schema82.type,parentSchema:schema82,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.timeZone !== undefined){
let data2 = data.timeZone;
const message1 = typeof data2 === "string" ? this["PlainText"]?.(data2) : undefined;
if(message1 !== undefined){
const err6 = {instancePath:instancePath+"/timeZone",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message1},schema:"PlainText",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err7 = {instancePath:instancePath+"/timeZone",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/timeZone",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema80.type,parentSchema:schema80,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate33.errors = vErrors;
return errors === 0;
}

const schema89 = schema.definitions.SecurityRuleDefinition;
const schema93 = schema.definitions.Ports;
const schema95 = schema.definitions.SecurityRuleProtocol;
const pattern60 = new RegExp("^\\d{1,5}(-\\d{1,5})?$", "u");

function validate35(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.name === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "name"},schema:schema89.required,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.sources === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sources"},schema:schema89.required,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.ports === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "ports"},schema:schema89.required,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "name") || (key0 === "sources")) || (key0 === "ports")) || (key0 === "protocol"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.name !== undefined){
let data0 = data.name;
const message0 = typeof data0 === "string" ? this["PlainText"]?.(data0) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message0},schema:"PlainText",parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern4.test(data0)){
const err5 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sources !== undefined){
let data1 = data.sources;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(!(Array.isArray(data1))){
const err7 = {};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(Array.isArray(data1)){
if(data1.length < 1){
const err8 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema89.properties.sources.then,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["Cidr"]?.(data2) : undefined;
if(message1 !== undefined){
const err9 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err10 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/sources/" + i0,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err12 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema89.properties.sources.then,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err13 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/then/type",keyword:"type",params:{type: "array"},schema:schema89.properties.sources.then.type,parentSchema:schema89.properties.sources.then,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs14 = errors;
const message2 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message2 !== undefined){
const err14 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err15 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/sources",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err17 = {instancePath:instancePath+"/sources",schemaPath:"#/properties/sources/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema89.properties.sources.if,parentSchema:schema89.properties.sources,data:data1};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ports !== undefined){
let data3 = data.ports;
const _errs18 = errors;
let valid8 = true;
const _errs19 = errors;
if(!(Array.isArray(data3))){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
var _valid1 = _errs19 === errors;
errors = _errs18;
if(vErrors !== null){
if(_errs18){
vErrors.length = _errs18;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs21 = errors;
if(Array.isArray(data3)){
if(data3.length < 1){
const err19 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema89.properties.ports.then,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
const len1 = data3.length;
for(let i2=0; i2<len1; i2++){
let data4 = data3[i2];
const message3 = typeof data4 === "string" ? this["Ports"]?.(data4) : undefined;
if(message3 !== undefined){
const err20 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/definitions/Ports/check",keyword:"check",params:{message: message3},schema:"Ports",parentSchema:schema93,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern60.test(data4)){
const err21 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/definitions/Ports/pattern",keyword:"pattern",params:{pattern: "^\\d{1,5}(-\\d{1,5})?$"},schema:"^\\d{1,5}(-\\d{1,5})?$",parentSchema:schema93,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/ports/" + i2,schemaPath:"#/definitions/Ports/type",keyword:"type",params:{type: "string"},schema:schema93.type,parentSchema:schema93,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
let i3 = data3.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data3[i3], data3[j1])){
const err23 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema89.properties.ports.then,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err24 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/then/type",keyword:"type",params:{type: "array"},schema:schema89.properties.ports.then.type,parentSchema:schema89.properties.ports.then,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid1 = _errs21 === errors;
valid8 = _valid1;
ifClause1 = "then";
}
else {
const _errs26 = errors;
const message4 = typeof data3 === "string" ? this["Ports"]?.(data3) : undefined;
if(message4 !== undefined){
const err25 = {instancePath:instancePath+"/ports",schemaPath:"#/definitions/Ports/check",keyword:"check",params:{message: message4},schema:"Ports",parentSchema:schema93,data:data3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern60.test(data3)){
const err26 = {instancePath:instancePath+"/ports",schemaPath:"#/definitions/Ports/pattern",keyword:"pattern",params:{pattern: "^\\d{1,5}(-\\d{1,5})?$"},schema:"^\\d{1,5}(-\\d{1,5})?$",parentSchema:schema93,data:data3};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
else {
const err27 = {instancePath:instancePath+"/ports",schemaPath:"#/definitions/Ports/type",keyword:"type",params:{type: "string"},schema:schema93.type,parentSchema:schema93,data:data3};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs26 === errors;
valid8 = _valid1;
ifClause1 = "else";
}
if(!valid8){
const err28 = {instancePath:instancePath+"/ports",schemaPath:"#/properties/ports/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema89.properties.ports.if,parentSchema:schema89.properties.ports,data:data3};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data.protocol !== undefined){
let data5 = data.protocol;
if(typeof data5 !== "string"){
const err29 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/SecurityRuleProtocol/type",keyword:"type",params:{type: "string"},schema:schema95.type,parentSchema:schema95,data:data5};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((data5 === "Tcp") || (data5 === "Udp"))){
const err30 = {instancePath:instancePath+"/protocol",schemaPath:"#/definitions/SecurityRuleProtocol/enum",keyword:"enum",params:{allowedValues: schema95.enum},schema:schema95.enum,parentSchema:schema95,data:data5};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
}
else {
const err31 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema89.type,parentSchema:schema89,data};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
validate35.errors = vErrors;
return errors === 0;
}

const schema96 = schema.definitions.PolicyTermDefinition;
const schema97 = schema.definitions.PrefixSource;
const schema99 = schema.definitions.NextHop;
const schema100 = schema.definitions.Community;
const pattern62 = new RegExp("^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$", "u");
const pattern64 = new RegExp("^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$", "u");
const pattern65 = new RegExp("^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$", "u");

function validate38(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.prefixes === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "prefixes"},schema:schema96.required,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "prefixes") || (key0 === "prepend")) || (key0 === "nextHop")) || (key0 === "communities"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.prefixes !== undefined){
let data0 = data.prefixes;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema96.properties.prefixes.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const message0 = typeof data1 === "string" ? this["PrefixSource"]?.(data1) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message0},schema:"PrefixSource",parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern62.test(data1)){
const err5 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/prefixes/" + i0,schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err7 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema96.properties.prefixes.then,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/then/type",keyword:"type",params:{type: "array"},schema:schema96.properties.prefixes.then.type,parentSchema:schema96.properties.prefixes.then,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
const message1 = typeof data0 === "string" ? this["PrefixSource"]?.(data0) : undefined;
if(message1 !== undefined){
const err9 = {instancePath:instancePath+"/prefixes",schemaPath:"#/definitions/PrefixSource/check",keyword:"check",params:{message: message1},schema:"PrefixSource",parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern62.test(data0)){
const err10 = {instancePath:instancePath+"/prefixes",schemaPath:"#/definitions/PrefixSource/pattern",keyword:"pattern",params:{pattern: "^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$"},schema:"^(virtual-network|spokes|hub|hub-spokes|sites|site|peers|internet|any|[0-9.]+/[0-9]{1,2})$",parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/prefixes",schemaPath:"#/definitions/PrefixSource/type",keyword:"type",params:{type: "string"},schema:schema97.type,parentSchema:schema97,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err12 = {instancePath:instancePath+"/prefixes",schemaPath:"#/properties/prefixes/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema96.properties.prefixes.if,parentSchema:schema96.properties.prefixes,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.prepend !== undefined){
let data2 = data.prepend;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err13 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/type",keyword:"type",params:{type: "integer"},schema:schema96.properties.prepend.type,parentSchema:schema96.properties.prepend,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 16 || isNaN(data2)){
const err14 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},schema:16,parentSchema:schema96.properties.prepend,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data2 < 0 || isNaN(data2)){
const err15 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema96.properties.prepend,data:data2};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.nextHop !== undefined){
let data3 = data.nextHop;
const message2 = typeof data3 === "string" ? this["NextHop"]?.(data3) : undefined;
if(message2 !== undefined){
const err16 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/check",keyword:"check",params:{message: message2},schema:"NextHop",parentSchema:schema99,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern64.test(data3)){
const err17 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/pattern",keyword:"pattern",params:{pattern: "^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$"},schema:"^(unchanged|self|(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3})$",parentSchema:schema99,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/nextHop",schemaPath:"#/definitions/NextHop/type",keyword:"type",params:{type: "string"},schema:schema99.type,parentSchema:schema99,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.communities !== undefined){
let data4 = data.communities;
const _errs20 = errors;
let valid8 = true;
const _errs21 = errors;
if(!(Array.isArray(data4))){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs21 === errors;
errors = _errs20;
if(vErrors !== null){
if(_errs20){
vErrors.length = _errs20;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs23 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err20 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema96.properties.communities.then,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
const message3 = typeof data5 === "string" ? this["Community"]?.(data5) : undefined;
if(message3 !== undefined){
const err21 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/check",keyword:"check",params:{message: message3},schema:"Community",parentSchema:schema100,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern65.test(data5)){
const err22 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/pattern",keyword:"pattern",params:{pattern: "^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$"},schema:"^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$",parentSchema:schema100,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/communities/" + i2,schemaPath:"#/definitions/Community/type",keyword:"type",params:{type: "string"},schema:schema100.type,parentSchema:schema100,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data4[i3], data4[j1])){
const err24 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema96.properties.communities.then,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err25 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/then/type",keyword:"type",params:{type: "array"},schema:schema96.properties.communities.then.type,parentSchema:schema96.properties.communities.then,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid8 = _valid1;
ifClause1 = "then";
}
else {
const _errs28 = errors;
const message4 = typeof data4 === "string" ? this["Community"]?.(data4) : undefined;
if(message4 !== undefined){
const err26 = {instancePath:instancePath+"/communities",schemaPath:"#/definitions/Community/check",keyword:"check",params:{message: message4},schema:"Community",parentSchema:schema100,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern65.test(data4)){
const err27 = {instancePath:instancePath+"/communities",schemaPath:"#/definitions/Community/pattern",keyword:"pattern",params:{pattern: "^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$"},schema:"^(no-advertise|[0-9]{1,5}:[0-9]{1,5})$",parentSchema:schema100,data:data4};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/communities",schemaPath:"#/definitions/Community/type",keyword:"type",params:{type: "string"},schema:schema100.type,parentSchema:schema100,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid1 = _errs28 === errors;
valid8 = _valid1;
ifClause1 = "else";
}
if(!valid8){
const err29 = {instancePath:instancePath+"/communities",schemaPath:"#/properties/communities/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema96.properties.communities.if,parentSchema:schema96.properties.communities,data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
}
else {
const err30 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema96.type,parentSchema:schema96,data};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
validate38.errors = vErrors;
return errors === 0;
}

const schema104 = schema.definitions.ImageDefinition;
const schema105 = schema.definitions.ImageWord;
const schema108 = schema.definitions.ImageVersion;
const schema110 = schema.definitions.ImageId;
const pattern69 = new RegExp("^[A-Za-z0-9][A-Za-z0-9._-]*$", "u");
const pattern72 = new RegExp("^(latest|\\d+\\.\\d+\\.\\d+)$", "u");
const pattern74 = new RegExp("^/.*[Ii]mages/", "u");

function validate41(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!((((((key0 === "publisher") || (key0 === "offer")) || (key0 === "sku")) || (key0 === "version")) || (key0 === "planName")) || (key0 === "imageId"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.publisher !== undefined){
let data0 = data.publisher;
const message0 = typeof data0 === "string" ? this["ImageWord"]?.(data0) : undefined;
if(message0 !== undefined){
const err1 = {instancePath:instancePath+"/publisher",schemaPath:"#/definitions/ImageWord/check",keyword:"check",params:{message: message0},schema:"ImageWord",parentSchema:schema105,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern69.test(data0)){
const err2 = {instancePath:instancePath+"/publisher",schemaPath:"#/definitions/ImageWord/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema105,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/publisher",schemaPath:"#/definitions/ImageWord/type",keyword:"type",params:{type: "string"},schema:schema105.type,parentSchema:schema105,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.offer !== undefined){
let data1 = data.offer;
const message1 = typeof data1 === "string" ? this["ImageWord"]?.(data1) : undefined;
if(message1 !== undefined){
const err4 = {instancePath:instancePath+"/offer",schemaPath:"#/definitions/ImageWord/check",keyword:"check",params:{message: message1},schema:"ImageWord",parentSchema:schema105,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern69.test(data1)){
const err5 = {instancePath:instancePath+"/offer",schemaPath:"#/definitions/ImageWord/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema105,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/offer",schemaPath:"#/definitions/ImageWord/type",keyword:"type",params:{type: "string"},schema:schema105.type,parentSchema:schema105,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.sku !== undefined){
let data2 = data.sku;
const message2 = typeof data2 === "string" ? this["ImageWord"]?.(data2) : undefined;
if(message2 !== undefined){
const err7 = {instancePath:instancePath+"/sku",schemaPath:"#/definitions/ImageWord/check",keyword:"check",params:{message: message2},schema:"ImageWord",parentSchema:schema105,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern69.test(data2)){
const err8 = {instancePath:instancePath+"/sku",schemaPath:"#/definitions/ImageWord/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema105,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/sku",schemaPath:"#/definitions/ImageWord/type",keyword:"type",params:{type: "string"},schema:schema105.type,parentSchema:schema105,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.version !== undefined){
let data3 = data.version;
const message3 = typeof data3 === "string" ? this["ImageVersion"]?.(data3) : undefined;
if(message3 !== undefined){
const err10 = {instancePath:instancePath+"/version",schemaPath:"#/definitions/ImageVersion/check",keyword:"check",params:{message: message3},schema:"ImageVersion",parentSchema:schema108,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern72.test(data3)){
const err11 = {instancePath:instancePath+"/version",schemaPath:"#/definitions/ImageVersion/pattern",keyword:"pattern",params:{pattern: "^(latest|\\d+\\.\\d+\\.\\d+)$"},schema:"^(latest|\\d+\\.\\d+\\.\\d+)$",parentSchema:schema108,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/version",schemaPath:"#/definitions/ImageVersion/type",keyword:"type",params:{type: "string"},schema:schema108.type,parentSchema:schema108,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.planName !== undefined){
let data4 = data.planName;
const message4 = typeof data4 === "string" ? this["ImageWord"]?.(data4) : undefined;
if(message4 !== undefined){
const err13 = {instancePath:instancePath+"/planName",schemaPath:"#/definitions/ImageWord/check",keyword:"check",params:{message: message4},schema:"ImageWord",parentSchema:schema105,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern69.test(data4)){
const err14 = {instancePath:instancePath+"/planName",schemaPath:"#/definitions/ImageWord/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9][A-Za-z0-9._-]*$"},schema:"^[A-Za-z0-9][A-Za-z0-9._-]*$",parentSchema:schema105,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/planName",schemaPath:"#/definitions/ImageWord/type",keyword:"type",params:{type: "string"},schema:schema105.type,parentSchema:schema105,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.imageId !== undefined){
let data5 = data.imageId;
const message5 = typeof data5 === "string" ? this["ImageId"]?.(data5) : undefined;
if(message5 !== undefined){
const err16 = {instancePath:instancePath+"/imageId",schemaPath:"#/definitions/ImageId/check",keyword:"check",params:{message: message5},schema:"ImageId",parentSchema:schema110,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern74.test(data5)){
const err17 = {instancePath:instancePath+"/imageId",schemaPath:"#/definitions/ImageId/pattern",keyword:"pattern",params:{pattern: "^/.*[Ii]mages/"},schema:"^/.*[Ii]mages/",parentSchema:schema110,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/imageId",schemaPath:"#/definitions/ImageId/type",keyword:"type",params:{type: "string"},schema:schema110.type,parentSchema:schema110,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
}
else {
const err19 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema104.type,parentSchema:schema104,data};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
validate41.errors = vErrors;
return errors === 0;
}

const schema111 = schema.definitions.ExpressRouteDefinition;
const schema114 = schema.definitions.RoutingPreference;
const schema117 = schema.definitions.CircuitName;
const schema121 = schema.definitions.ExpressRouteGatewaySku;
const schema116 = schema.definitions.ConnectionDefinition;

function validate44(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.circuit === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "circuit"},schema:schema116.required,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((((key0 === "circuit") || (key0 === "routingWeight")) || (key0 === "fastPath")) || (key0 === "authorizationKeyVariable"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.circuit !== undefined){
let data0 = data.circuit;
const message0 = typeof data0 === "string" ? this["CircuitName"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/circuit",schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message0},schema:"CircuitName",parentSchema:schema117,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(func14(data0) < 1){
const err3 = {instancePath:instancePath+"/circuit",schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/circuit",schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.routingWeight !== undefined){
let data1 = data.routingWeight;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/routingWeight",schemaPath:"#/properties/routingWeight/type",keyword:"type",params:{type: "integer"},schema:schema116.properties.routingWeight.type,parentSchema:schema116.properties.routingWeight,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 32000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/routingWeight",schemaPath:"#/properties/routingWeight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32000},schema:32000,parentSchema:schema116.properties.routingWeight,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/routingWeight",schemaPath:"#/properties/routingWeight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema116.properties.routingWeight,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.fastPath !== undefined){
let data2 = data.fastPath;
if(typeof data2 !== "boolean"){
const err8 = {instancePath:instancePath+"/fastPath",schemaPath:"#/properties/fastPath/type",keyword:"type",params:{type: "boolean"},schema:schema116.properties.fastPath.type,parentSchema:schema116.properties.fastPath,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.authorizationKeyVariable !== undefined){
let data3 = data.authorizationKeyVariable;
const _errs12 = errors;
const _errs13 = errors;
if(!((((((((data3 === "source") || (data3 === "version")) || (data3 === "providers")) || (data3 === "count")) || (data3 === "for_each")) || (data3 === "lifecycle")) || (data3 === "depends_on")) || (data3 === "locals"))){
const err9 = {};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var valid3 = _errs13 === errors;
if(valid3){
const err10 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/not",keyword:"not",params:{},schema:schema77.not,parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
else {
errors = _errs12;
if(vErrors !== null){
if(_errs12){
vErrors.length = _errs12;
}
else {
vErrors = null;
}
}
}
const message1 = typeof data3 === "string" ? this["VariableName"]?.(data3) : undefined;
if(message1 !== undefined){
const err11 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/check",keyword:"check",params:{message: message1},schema:"VariableName",parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern48.test(data3)){
const err12 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w{0,63}$"},schema:"^[A-Za-z_]\\w{0,63}$",parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
else {
const err13 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
else {
const err14 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema116.type,parentSchema:schema116,data};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
validate44.errors = vErrors;
return errors === 0;
}


function validate43(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema111.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.minimumScaleUnits !== undefined){
let data0 = data.minimumScaleUnits;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err1 = {instancePath:instancePath+"/minimumScaleUnits",schemaPath:"#/properties/minimumScaleUnits/type",keyword:"type",params:{type: "integer"},schema:schema111.properties.minimumScaleUnits.type,parentSchema:schema111.properties.minimumScaleUnits,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if((typeof data0 == "number") && (isFinite(data0))){
if(data0 > 40 || isNaN(data0)){
const err2 = {instancePath:instancePath+"/minimumScaleUnits",schemaPath:"#/properties/minimumScaleUnits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40},schema:40,parentSchema:schema111.properties.minimumScaleUnits,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data0 < 1 || isNaN(data0)){
const err3 = {instancePath:instancePath+"/minimumScaleUnits",schemaPath:"#/properties/minimumScaleUnits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema111.properties.minimumScaleUnits,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
}
if(data.remoteVirtualNetworkTraffic !== undefined){
let data1 = data.remoteVirtualNetworkTraffic;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/remoteVirtualNetworkTraffic",schemaPath:"#/properties/remoteVirtualNetworkTraffic/type",keyword:"type",params:{type: "boolean"},schema:schema111.properties.remoteVirtualNetworkTraffic.type,parentSchema:schema111.properties.remoteVirtualNetworkTraffic,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.maximumScaleUnits !== undefined){
let data2 = data.maximumScaleUnits;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err5 = {instancePath:instancePath+"/maximumScaleUnits",schemaPath:"#/properties/maximumScaleUnits/type",keyword:"type",params:{type: "integer"},schema:schema111.properties.maximumScaleUnits.type,parentSchema:schema111.properties.maximumScaleUnits,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 40 || isNaN(data2)){
const err6 = {instancePath:instancePath+"/maximumScaleUnits",schemaPath:"#/properties/maximumScaleUnits/maximum",keyword:"maximum",params:{comparison: "<=", limit: 40},schema:40,parentSchema:schema111.properties.maximumScaleUnits,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err7 = {instancePath:instancePath+"/maximumScaleUnits",schemaPath:"#/properties/maximumScaleUnits/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema111.properties.maximumScaleUnits,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.gatewaySubnetAddressPrefix !== undefined){
let data3 = data.gatewaySubnetAddressPrefix;
const message0 = typeof data3 === "string" ? this["Cidr"]?.(data3) : undefined;
if(message0 !== undefined){
const err8 = {instancePath:instancePath+"/gatewaySubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern21.test(data3)){
const err9 = {instancePath:instancePath+"/gatewaySubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/gatewaySubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.returnThroughAppliance !== undefined){
let data4 = data.returnThroughAppliance;
if(typeof data4 !== "boolean"){
const err11 = {instancePath:instancePath+"/returnThroughAppliance",schemaPath:"#/properties/returnThroughAppliance/type",keyword:"type",params:{type: "boolean"},schema:schema111.properties.returnThroughAppliance.type,parentSchema:schema111.properties.returnThroughAppliance,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.routeServerAddresses !== undefined){
let data5 = data.routeServerAddresses;
if(Array.isArray(data5)){
if(data5.length > 2){
const err12 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema111.properties.routeServerAddresses,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data5.length < 2){
const err13 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema111.properties.routeServerAddresses,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
const len0 = data5.length;
for(let i0=0; i0<len0; i0++){
let data6 = data5[i0];
const message1 = typeof data6 === "string" ? this["IpAddress"]?.(data6) : undefined;
if(message1 !== undefined){
const err14 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern26.test(data6)){
const err15 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
let i1 = data5.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data5[i1], data5[j0])){
const err17 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema111.properties.routeServerAddresses,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err18 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/type",keyword:"type",params:{type: "array"},schema:schema111.properties.routeServerAddresses.type,parentSchema:schema111.properties.routeServerAddresses,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.routingPreference !== undefined){
let data7 = data.routingPreference;
if(typeof data7 !== "string"){
const err19 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data7};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(!(((data7 === "ExpressRoute") || (data7 === "VpnGateway")) || (data7 === "ASPath"))){
const err20 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/enum",keyword:"enum",params:{allowedValues: schema114.enum},schema:schema114.enum,parentSchema:schema114,data:data7};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.routeServerSubnetAddressPrefix !== undefined){
let data8 = data.routeServerSubnetAddressPrefix;
const message2 = typeof data8 === "string" ? this["Cidr"]?.(data8) : undefined;
if(message2 !== undefined){
const err21 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern21.test(data8)){
const err22 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
else {
const err23 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data8};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.circuits !== undefined){
let data9 = data.circuits;
const _errs25 = errors;
let valid8 = true;
const _errs26 = errors;
if(!(Array.isArray(data9))){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid0 = _errs26 === errors;
errors = _errs25;
if(vErrors !== null){
if(_errs25){
vErrors.length = _errs25;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs28 = errors;
if(Array.isArray(data9)){
if(data9.length < 1){
const err25 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema111.properties.circuits.then,data:data9};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len1 = data9.length;
for(let i2=0; i2<len1; i2++){
let data10 = data9[i2];
const _errs31 = errors;
let valid11 = true;
const _errs32 = errors;
if(!(data10 && typeof data10 == "object" && !Array.isArray(data10))){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid1 = _errs32 === errors;
errors = _errs31;
if(vErrors !== null){
if(_errs31){
vErrors.length = _errs31;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs34 = errors;
if(!(validate44.call(this, data10, {instancePath:instancePath+"/circuits/" + i2,parentData:data9,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate44.errors : vErrors.concat(validate44.errors);
errors = vErrors.length;
}
var _valid1 = _errs34 === errors;
valid11 = _valid1;
ifClause1 = "then";
}
else {
const _errs35 = errors;
const message3 = typeof data10 === "string" ? this["CircuitName"]?.(data10) : undefined;
if(message3 !== undefined){
const err27 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message3},schema:"CircuitName",parentSchema:schema117,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data10 === "string"){
if(func14(data10) < 1){
const err28 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data10};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data10};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
var _valid1 = _errs35 === errors;
valid11 = _valid1;
ifClause1 = "else";
}
if(!valid11){
const err30 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/properties/circuits/then/items/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema111.properties.circuits.then.items.if,parentSchema:schema111.properties.circuits.then.items,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
let i3 = data9.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data9[i3], data9[j1])){
const err31 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema111.properties.circuits.then,data:data9};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/then/type",keyword:"type",params:{type: "array"},schema:schema111.properties.circuits.then.type,parentSchema:schema111.properties.circuits.then,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs28 === errors;
valid8 = _valid0;
ifClause0 = "then";
}
else {
const _errs38 = errors;
const message4 = typeof data9 === "string" ? this["CircuitName"]?.(data9) : undefined;
if(message4 !== undefined){
const err33 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message4},schema:"CircuitName",parentSchema:schema117,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data9 === "string"){
if(func14(data9) < 1){
const err34 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid8 = _valid0;
ifClause0 = "else";
}
if(!valid8){
const err36 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema111.properties.circuits.if,parentSchema:schema111.properties.circuits,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.gatewaySku !== undefined){
let data11 = data.gatewaySku;
if(typeof data11 !== "string"){
const err37 = {instancePath:instancePath+"/gatewaySku",schemaPath:"#/definitions/ExpressRouteGatewaySku/type",keyword:"type",params:{type: "string"},schema:schema121.type,parentSchema:schema121,data:data11};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
if(!(((((((data11 === "ErGw1AZ") || (data11 === "ErGw2AZ")) || (data11 === "ErGw3AZ")) || (data11 === "ErGwScale")) || (data11 === "Standard")) || (data11 === "HighPerformance")) || (data11 === "UltraPerformance"))){
const err38 = {instancePath:instancePath+"/gatewaySku",schemaPath:"#/definitions/ExpressRouteGatewaySku/enum",keyword:"enum",params:{allowedValues: schema121.enum},schema:schema121.enum,parentSchema:schema121,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
}
else {
const err39 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema111.type,parentSchema:schema111,data};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
validate43.errors = vErrors;
return errors === 0;
}

const schema122 = schema.definitions.VpnDefinition;
const schema134 = schema.definitions.VpnGatewaySku;
const schema127 = schema.definitions.TunnelDefinition;
const schema132 = schema.definitions.IpsecPolicy;

function validate48(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.site === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "site"},schema:schema127.required,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.routerAddress === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "routerAddress"},schema:schema127.required,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.sharedKeyVariable === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "sharedKeyVariable"},schema:schema127.required,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
for(const key0 in data){
if(!((((((key0 === "site") || (key0 === "routerAddress")) || (key0 === "sharedKeyVariable")) || (key0 === "routerBgpAddress")) || (key0 === "ipsecPolicy")) || (key0 === "name"))){
const err3 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.site !== undefined){
let data0 = data.site;
const message0 = typeof data0 === "string" ? this["SiteName"]?.(data0) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message0},schema:"SiteName",parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data0 === "string"){
if(func14(data0) < 1){
const err5 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/site",schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.routerAddress !== undefined){
let data1 = data.routerAddress;
const message1 = typeof data1 === "string" ? this["IpAddress"]?.(data1) : undefined;
if(message1 !== undefined){
const err7 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern26.test(data1)){
const err8 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/routerAddress",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.sharedKeyVariable !== undefined){
let data2 = data.sharedKeyVariable;
const _errs11 = errors;
const _errs12 = errors;
if(!((((((((data2 === "source") || (data2 === "version")) || (data2 === "providers")) || (data2 === "count")) || (data2 === "for_each")) || (data2 === "lifecycle")) || (data2 === "depends_on")) || (data2 === "locals"))){
const err10 = {};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
var valid4 = _errs12 === errors;
if(valid4){
const err11 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/not",keyword:"not",params:{},schema:schema77.not,parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
else {
errors = _errs11;
if(vErrors !== null){
if(_errs11){
vErrors.length = _errs11;
}
else {
vErrors = null;
}
}
}
const message2 = typeof data2 === "string" ? this["VariableName"]?.(data2) : undefined;
if(message2 !== undefined){
const err12 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/check",keyword:"check",params:{message: message2},schema:"VariableName",parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern48.test(data2)){
const err13 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w{0,63}$"},schema:"^[A-Za-z_]\\w{0,63}$",parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
else {
const err14 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
if(data.routerBgpAddress !== undefined){
let data3 = data.routerBgpAddress;
const message3 = typeof data3 === "string" ? this["IpAddress"]?.(data3) : undefined;
if(message3 !== undefined){
const err15 = {instancePath:instancePath+"/routerBgpAddress",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message3},schema:"IpAddress",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err16 = {instancePath:instancePath+"/routerBgpAddress",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/routerBgpAddress",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
if(data.ipsecPolicy !== undefined){
let data4 = data.ipsecPolicy;
if(data4 && typeof data4 == "object" && !Array.isArray(data4)){
if(data4.dhGroup === undefined){
const err18 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/required",keyword:"required",params:{missingProperty: "dhGroup"},schema:schema132.required,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(data4.ikeEncryption === undefined){
const err19 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/required",keyword:"required",params:{missingProperty: "ikeEncryption"},schema:schema132.required,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if(data4.ikeIntegrity === undefined){
const err20 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/required",keyword:"required",params:{missingProperty: "ikeIntegrity"},schema:schema132.required,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.ipsecEncryption === undefined){
const err21 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/required",keyword:"required",params:{missingProperty: "ipsecEncryption"},schema:schema132.required,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(data4.ipsecIntegrity === undefined){
const err22 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/required",keyword:"required",params:{missingProperty: "ipsecIntegrity"},schema:schema132.required,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(data4.pfsGroup === undefined){
const err23 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/required",keyword:"required",params:{missingProperty: "pfsGroup"},schema:schema132.required,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
for(const key1 in data4){
if(!((((((key1 === "dhGroup") || (key1 === "ikeEncryption")) || (key1 === "ikeIntegrity")) || (key1 === "ipsecEncryption")) || (key1 === "ipsecIntegrity")) || (key1 === "pfsGroup"))){
const err24 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key1},schema:false,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
if(data4.dhGroup !== undefined){
let data5 = data4.dhGroup;
if(typeof data5 !== "string"){
const err25 = {instancePath:instancePath+"/ipsecPolicy/dhGroup",schemaPath:"#/definitions/IpsecPolicy/properties/dhGroup/type",keyword:"type",params:{type: "string"},schema:schema132.properties.dhGroup.type,parentSchema:schema132.properties.dhGroup,data:data5};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(!((((((((data5 === "None") || (data5 === "DHGroup1")) || (data5 === "DHGroup14")) || (data5 === "DHGroup2")) || (data5 === "DHGroup2048")) || (data5 === "DHGroup24")) || (data5 === "ECP256")) || (data5 === "ECP384"))){
const err26 = {instancePath:instancePath+"/ipsecPolicy/dhGroup",schemaPath:"#/definitions/IpsecPolicy/properties/dhGroup/enum",keyword:"enum",params:{allowedValues: schema132.properties.dhGroup.enum},schema:schema132.properties.dhGroup.enum,parentSchema:schema132.properties.dhGroup,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data4.ikeEncryption !== undefined){
let data6 = data4.ikeEncryption;
if(typeof data6 !== "string"){
const err27 = {instancePath:instancePath+"/ipsecPolicy/ikeEncryption",schemaPath:"#/definitions/IpsecPolicy/properties/ikeEncryption/type",keyword:"type",params:{type: "string"},schema:schema132.properties.ikeEncryption.type,parentSchema:schema132.properties.ikeEncryption,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(!(((((((data6 === "AES128") || (data6 === "AES192")) || (data6 === "AES256")) || (data6 === "DES")) || (data6 === "DES3")) || (data6 === "GCMAES128")) || (data6 === "GCMAES256"))){
const err28 = {instancePath:instancePath+"/ipsecPolicy/ikeEncryption",schemaPath:"#/definitions/IpsecPolicy/properties/ikeEncryption/enum",keyword:"enum",params:{allowedValues: schema132.properties.ikeEncryption.enum},schema:schema132.properties.ikeEncryption.enum,parentSchema:schema132.properties.ikeEncryption,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
if(data4.ikeIntegrity !== undefined){
let data7 = data4.ikeIntegrity;
if(typeof data7 !== "string"){
const err29 = {instancePath:instancePath+"/ipsecPolicy/ikeIntegrity",schemaPath:"#/definitions/IpsecPolicy/properties/ikeIntegrity/type",keyword:"type",params:{type: "string"},schema:schema132.properties.ikeIntegrity.type,parentSchema:schema132.properties.ikeIntegrity,data:data7};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(!((((((data7 === "GCMAES128") || (data7 === "GCMAES256")) || (data7 === "MD5")) || (data7 === "SHA1")) || (data7 === "SHA256")) || (data7 === "SHA384"))){
const err30 = {instancePath:instancePath+"/ipsecPolicy/ikeIntegrity",schemaPath:"#/definitions/IpsecPolicy/properties/ikeIntegrity/enum",keyword:"enum",params:{allowedValues: schema132.properties.ikeIntegrity.enum},schema:schema132.properties.ikeIntegrity.enum,parentSchema:schema132.properties.ikeIntegrity,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data4.ipsecEncryption !== undefined){
let data8 = data4.ipsecEncryption;
if(typeof data8 !== "string"){
const err31 = {instancePath:instancePath+"/ipsecPolicy/ipsecEncryption",schemaPath:"#/definitions/IpsecPolicy/properties/ipsecEncryption/type",keyword:"type",params:{type: "string"},schema:schema132.properties.ipsecEncryption.type,parentSchema:schema132.properties.ipsecEncryption,data:data8};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(!(((((((((data8 === "AES128") || (data8 === "AES192")) || (data8 === "AES256")) || (data8 === "DES")) || (data8 === "DES3")) || (data8 === "GCMAES128")) || (data8 === "GCMAES192")) || (data8 === "GCMAES256")) || (data8 === "None"))){
const err32 = {instancePath:instancePath+"/ipsecPolicy/ipsecEncryption",schemaPath:"#/definitions/IpsecPolicy/properties/ipsecEncryption/enum",keyword:"enum",params:{allowedValues: schema132.properties.ipsecEncryption.enum},schema:schema132.properties.ipsecEncryption.enum,parentSchema:schema132.properties.ipsecEncryption,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data4.ipsecIntegrity !== undefined){
let data9 = data4.ipsecIntegrity;
if(typeof data9 !== "string"){
const err33 = {instancePath:instancePath+"/ipsecPolicy/ipsecIntegrity",schemaPath:"#/definitions/IpsecPolicy/properties/ipsecIntegrity/type",keyword:"type",params:{type: "string"},schema:schema132.properties.ipsecIntegrity.type,parentSchema:schema132.properties.ipsecIntegrity,data:data9};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(!((((((data9 === "GCMAES128") || (data9 === "GCMAES192")) || (data9 === "GCMAES256")) || (data9 === "MD5")) || (data9 === "SHA1")) || (data9 === "SHA256"))){
const err34 = {instancePath:instancePath+"/ipsecPolicy/ipsecIntegrity",schemaPath:"#/definitions/IpsecPolicy/properties/ipsecIntegrity/enum",keyword:"enum",params:{allowedValues: schema132.properties.ipsecIntegrity.enum},schema:schema132.properties.ipsecIntegrity.enum,parentSchema:schema132.properties.ipsecIntegrity,data:data9};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data4.pfsGroup !== undefined){
let data10 = data4.pfsGroup;
if(typeof data10 !== "string"){
const err35 = {instancePath:instancePath+"/ipsecPolicy/pfsGroup",schemaPath:"#/definitions/IpsecPolicy/properties/pfsGroup/type",keyword:"type",params:{type: "string"},schema:schema132.properties.pfsGroup.type,parentSchema:schema132.properties.pfsGroup,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
if(!(((((((((data10 === "ECP256") || (data10 === "ECP384")) || (data10 === "None")) || (data10 === "PFS1")) || (data10 === "PFS14")) || (data10 === "PFS2")) || (data10 === "PFS2048")) || (data10 === "PFS24")) || (data10 === "PFSMM"))){
const err36 = {instancePath:instancePath+"/ipsecPolicy/pfsGroup",schemaPath:"#/definitions/IpsecPolicy/properties/pfsGroup/enum",keyword:"enum",params:{allowedValues: schema132.properties.pfsGroup.enum},schema:schema132.properties.pfsGroup.enum,parentSchema:schema132.properties.pfsGroup,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
}
else {
const err37 = {instancePath:instancePath+"/ipsecPolicy",schemaPath:"#/definitions/IpsecPolicy/type",keyword:"type",params:{type: "object"},schema:schema132.type,parentSchema:schema132,data:data4};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.name !== undefined){
let data11 = data.name;
const message4 = typeof data11 === "string" ? this["ElementName"]?.(data11) : undefined;
if(message4 !== undefined){
const err38 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message4},schema:"ElementName",parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern0.test(data11)){
const err39 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:data11};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
}
else {
const err41 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema127.type,parentSchema:schema127,data};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
validate48.errors = vErrors;
return errors === 0;
}


function validate47(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((((((key0 === "gatewaySubnetAddressPrefix") || (key0 === "returnThroughAppliance")) || (key0 === "routeServerAddresses")) || (key0 === "routingPreference")) || (key0 === "routeServerSubnetAddressPrefix")) || (key0 === "connections")) || (key0 === "gatewaySku"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.gatewaySubnetAddressPrefix !== undefined){
let data0 = data.gatewaySubnetAddressPrefix;
const message0 = typeof data0 === "string" ? this["Cidr"]?.(data0) : undefined;
if(message0 !== undefined){
const err1 = {instancePath:instancePath+"/gatewaySubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
const err2 = {instancePath:instancePath+"/gatewaySubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/gatewaySubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.returnThroughAppliance !== undefined){
let data1 = data.returnThroughAppliance;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/returnThroughAppliance",schemaPath:"#/properties/returnThroughAppliance/type",keyword:"type",params:{type: "boolean"},schema:schema122.properties.returnThroughAppliance.type,parentSchema:schema122.properties.returnThroughAppliance,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.routeServerAddresses !== undefined){
let data2 = data.routeServerAddresses;
if(Array.isArray(data2)){
if(data2.length > 2){
const err5 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema122.properties.routeServerAddresses,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data2.length < 2){
const err6 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema122.properties.routeServerAddresses,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data2.length;
for(let i0=0; i0<len0; i0++){
let data3 = data2[i0];
const message1 = typeof data3 === "string" ? this["IpAddress"]?.(data3) : undefined;
if(message1 !== undefined){
const err7 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern26.test(data3)){
const err8 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data3};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data2.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data2[i1], data2[j0])){
const err10 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema122.properties.routeServerAddresses,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/type",keyword:"type",params:{type: "array"},schema:schema122.properties.routeServerAddresses.type,parentSchema:schema122.properties.routeServerAddresses,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.routingPreference !== undefined){
let data4 = data.routingPreference;
if(typeof data4 !== "string"){
const err12 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data4};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data4 === "ExpressRoute") || (data4 === "VpnGateway")) || (data4 === "ASPath"))){
const err13 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/enum",keyword:"enum",params:{allowedValues: schema114.enum},schema:schema114.enum,parentSchema:schema114,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.routeServerSubnetAddressPrefix !== undefined){
let data5 = data.routeServerSubnetAddressPrefix;
const message2 = typeof data5 === "string" ? this["Cidr"]?.(data5) : undefined;
if(message2 !== undefined){
const err14 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern21.test(data5)){
const err15 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.connections !== undefined){
let data6 = data.connections;
const _errs19 = errors;
let valid8 = true;
const _errs20 = errors;
if(!(Array.isArray(data6))){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
var _valid0 = _errs20 === errors;
errors = _errs19;
if(vErrors !== null){
if(_errs19){
vErrors.length = _errs19;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs22 = errors;
if(Array.isArray(data6)){
if(data6.length < 1){
const err18 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema122.properties.connections.then,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
const len1 = data6.length;
for(let i2=0; i2<len1; i2++){
if(!(validate48.call(this, data6[i2], {instancePath:instancePath+"/connections/" + i2,parentData:data6,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
}
}
else {
const err19 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/then/type",keyword:"type",params:{type: "array"},schema:schema122.properties.connections.then.type,parentSchema:schema122.properties.connections.then,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid0 = _errs22 === errors;
valid8 = _valid0;
ifClause0 = "then";
}
else {
const _errs25 = errors;
if(!(validate48.call(this, data6, {instancePath:instancePath+"/connections",parentData:data,parentDataProperty:"connections",rootData}))){
vErrors = vErrors === null ? validate48.errors : vErrors.concat(validate48.errors);
errors = vErrors.length;
}
var _valid0 = _errs25 === errors;
valid8 = _valid0;
ifClause0 = "else";
}
if(!valid8){
const err20 = {instancePath:instancePath+"/connections",schemaPath:"#/properties/connections/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema122.properties.connections.if,parentSchema:schema122.properties.connections,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.gatewaySku !== undefined){
let data8 = data.gatewaySku;
if(typeof data8 !== "string"){
const err21 = {instancePath:instancePath+"/gatewaySku",schemaPath:"#/definitions/VpnGatewaySku/type",keyword:"type",params:{type: "string"},schema:schema134.type,parentSchema:schema134,data:data8};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
if(!(((((data8 === "VpnGw1AZ") || (data8 === "VpnGw2AZ")) || (data8 === "VpnGw3AZ")) || (data8 === "VpnGw4AZ")) || (data8 === "VpnGw5AZ"))){
const err22 = {instancePath:instancePath+"/gatewaySku",schemaPath:"#/definitions/VpnGatewaySku/enum",keyword:"enum",params:{allowedValues: schema134.enum},schema:schema134.enum,parentSchema:schema134,data:data8};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
}
else {
const err23 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema122.type,parentSchema:schema122,data};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
validate47.errors = vErrors;
return errors === 0;
}

const schema135 = schema.definitions.HubRouteServerDefinition;

function validate52(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(((key0 === "routeServerSubnetAddressPrefix") || (key0 === "routeServerAddresses")) || (key0 === "routingPreference"))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.routeServerSubnetAddressPrefix !== undefined){
let data0 = data.routeServerSubnetAddressPrefix;
const message0 = typeof data0 === "string" ? this["Cidr"]?.(data0) : undefined;
if(message0 !== undefined){
const err1 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
const err2 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.routeServerAddresses !== undefined){
let data1 = data.routeServerAddresses;
if(Array.isArray(data1)){
if(data1.length > 2){
const err4 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema135.properties.routeServerAddresses,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(data1.length < 2){
const err5 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema135.properties.routeServerAddresses,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["IpAddress"]?.(data2) : undefined;
if(message1 !== undefined){
const err6 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern26.test(data2)){
const err7 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/routeServerAddresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err9 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema135.properties.routeServerAddresses,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err10 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/type",keyword:"type",params:{type: "array"},schema:schema135.properties.routeServerAddresses.type,parentSchema:schema135.properties.routeServerAddresses,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.routingPreference !== undefined){
let data3 = data.routingPreference;
if(typeof data3 !== "string"){
const err11 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/type",keyword:"type",params:{type: "string"},schema:schema114.type,parentSchema:schema114,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if(!(((data3 === "ExpressRoute") || (data3 === "VpnGateway")) || (data3 === "ASPath"))){
const err12 = {instancePath:instancePath+"/routingPreference",schemaPath:"#/definitions/RoutingPreference/enum",keyword:"enum",params:{allowedValues: schema114.enum},schema:schema114.enum,parentSchema:schema114,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
}
else {
const err13 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema135.type,parentSchema:schema135,data};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
validate52.errors = vErrors;
return errors === 0;
}

const schema139 = schema.definitions.ExistingHubDefinition;
const schema140 = schema.definitions.VirtualNetworkId;
const schema143 = schema.definitions.RouteServerId;
const schema144 = schema.definitions.RouteTableId;
const schema145 = schema.definitions.GatewayId;
const schema147 = schema.definitions.ConnectedCircuitDefinition;

function validate55(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.circuit === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "circuit"},schema:schema147.required,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "circuit") || (key0 === "routingWeight")) || (key0 === "fastPath"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.circuit !== undefined){
let data0 = data.circuit;
const message0 = typeof data0 === "string" ? this["CircuitName"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/circuit",schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message0},schema:"CircuitName",parentSchema:schema117,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(func14(data0) < 1){
const err3 = {instancePath:instancePath+"/circuit",schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/circuit",schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.routingWeight !== undefined){
let data1 = data.routingWeight;
if(!(((typeof data1 == "number") && (!(data1 % 1) && !isNaN(data1))) && (isFinite(data1)))){
const err5 = {instancePath:instancePath+"/routingWeight",schemaPath:"#/properties/routingWeight/type",keyword:"type",params:{type: "integer"},schema:schema147.properties.routingWeight.type,parentSchema:schema147.properties.routingWeight,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if((typeof data1 == "number") && (isFinite(data1))){
if(data1 > 32000 || isNaN(data1)){
const err6 = {instancePath:instancePath+"/routingWeight",schemaPath:"#/properties/routingWeight/maximum",keyword:"maximum",params:{comparison: "<=", limit: 32000},schema:32000,parentSchema:schema147.properties.routingWeight,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(data1 < 0 || isNaN(data1)){
const err7 = {instancePath:instancePath+"/routingWeight",schemaPath:"#/properties/routingWeight/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema147.properties.routingWeight,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
if(data.fastPath !== undefined){
let data2 = data.fastPath;
if(typeof data2 !== "boolean"){
const err8 = {instancePath:instancePath+"/fastPath",schemaPath:"#/properties/fastPath/type",keyword:"type",params:{type: "boolean"},schema:schema147.properties.fastPath.type,parentSchema:schema147.properties.fastPath,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
}
else {
const err9 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema147.type,parentSchema:schema147,data};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
validate55.errors = vErrors;
return errors === 0;
}


function validate54(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.virtualNetworkId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetworkId"},schema:schema139.required,parentSchema:schema139,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema139.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema139,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.virtualNetworkId !== undefined){
let data0 = data.virtualNetworkId;
const message0 = typeof data0 === "string" ? this["VirtualNetworkId"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/virtualNetworkId",schemaPath:"#/definitions/VirtualNetworkId/check",keyword:"check",params:{message: message0},schema:"VirtualNetworkId",parentSchema:schema140,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern54.test(data0)){
const err3 = {instancePath:instancePath+"/virtualNetworkId",schemaPath:"#/definitions/VirtualNetworkId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema140,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/virtualNetworkId",schemaPath:"#/definitions/VirtualNetworkId/type",keyword:"type",params:{type: "string"},schema:schema140.type,parentSchema:schema140,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.expressRouteGatewayAddresses !== undefined){
let data1 = data.expressRouteGatewayAddresses;
if(Array.isArray(data1)){
if(data1.length > 16){
const err5 = {instancePath:instancePath+"/expressRouteGatewayAddresses",schemaPath:"#/properties/expressRouteGatewayAddresses/maxItems",keyword:"maxItems",params:{limit: 16},schema:16,parentSchema:schema139.properties.expressRouteGatewayAddresses,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(data1.length < 1){
const err6 = {instancePath:instancePath+"/expressRouteGatewayAddresses",schemaPath:"#/properties/expressRouteGatewayAddresses/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema139.properties.expressRouteGatewayAddresses,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["IpAddress"]?.(data2) : undefined;
if(message1 !== undefined){
const err7 = {instancePath:instancePath+"/expressRouteGatewayAddresses/" + i0,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message1},schema:"IpAddress",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern26.test(data2)){
const err8 = {instancePath:instancePath+"/expressRouteGatewayAddresses/" + i0,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/expressRouteGatewayAddresses/" + i0,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err10 = {instancePath:instancePath+"/expressRouteGatewayAddresses",schemaPath:"#/properties/expressRouteGatewayAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema139.properties.expressRouteGatewayAddresses,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err11 = {instancePath:instancePath+"/expressRouteGatewayAddresses",schemaPath:"#/properties/expressRouteGatewayAddresses/type",keyword:"type",params:{type: "array"},schema:schema139.properties.expressRouteGatewayAddresses.type,parentSchema:schema139.properties.expressRouteGatewayAddresses,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.vpnGatewayAsn !== undefined){
let data3 = data.vpnGatewayAsn;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err12 = {instancePath:instancePath+"/vpnGatewayAsn",schemaPath:"#/properties/vpnGatewayAsn/type",keyword:"type",params:{type: "integer"},schema:schema139.properties.vpnGatewayAsn.type,parentSchema:schema139.properties.vpnGatewayAsn,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967295 || isNaN(data3)){
const err13 = {instancePath:instancePath+"/vpnGatewayAsn",schemaPath:"#/properties/vpnGatewayAsn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967295},schema:4294967295,parentSchema:schema139.properties.vpnGatewayAsn,data:data3};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err14 = {instancePath:instancePath+"/vpnGatewayAsn",schemaPath:"#/properties/vpnGatewayAsn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema139.properties.vpnGatewayAsn,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
}
if(data.vpnGatewayActiveActive !== undefined){
let data4 = data.vpnGatewayActiveActive;
if(typeof data4 !== "boolean"){
const err15 = {instancePath:instancePath+"/vpnGatewayActiveActive",schemaPath:"#/properties/vpnGatewayActiveActive/type",keyword:"type",params:{type: "boolean"},schema:schema139.properties.vpnGatewayActiveActive.type,parentSchema:schema139.properties.vpnGatewayActiveActive,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
if(data.vpnGatewayAddresses !== undefined){
let data5 = data.vpnGatewayAddresses;
if(Array.isArray(data5)){
if(data5.length > 2){
const err16 = {instancePath:instancePath+"/vpnGatewayAddresses",schemaPath:"#/properties/vpnGatewayAddresses/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema139.properties.vpnGatewayAddresses,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(data5.length < 1){
const err17 = {instancePath:instancePath+"/vpnGatewayAddresses",schemaPath:"#/properties/vpnGatewayAddresses/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema139.properties.vpnGatewayAddresses,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
const len1 = data5.length;
for(let i2=0; i2<len1; i2++){
let data6 = data5[i2];
const message2 = typeof data6 === "string" ? this["IpAddress"]?.(data6) : undefined;
if(message2 !== undefined){
const err18 = {instancePath:instancePath+"/vpnGatewayAddresses/" + i2,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message2},schema:"IpAddress",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern26.test(data6)){
const err19 = {instancePath:instancePath+"/vpnGatewayAddresses/" + i2,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
else {
const err20 = {instancePath:instancePath+"/vpnGatewayAddresses/" + i2,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
let i3 = data5.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data5[i3], data5[j1])){
const err21 = {instancePath:instancePath+"/vpnGatewayAddresses",schemaPath:"#/properties/vpnGatewayAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema139.properties.vpnGatewayAddresses,data:data5};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err22 = {instancePath:instancePath+"/vpnGatewayAddresses",schemaPath:"#/properties/vpnGatewayAddresses/type",keyword:"type",params:{type: "array"},schema:schema139.properties.vpnGatewayAddresses.type,parentSchema:schema139.properties.vpnGatewayAddresses,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
}
if(data.routeServerId !== undefined){
let data7 = data.routeServerId;
const message3 = typeof data7 === "string" ? this["RouteServerId"]?.(data7) : undefined;
if(message3 !== undefined){
const err23 = {instancePath:instancePath+"/routeServerId",schemaPath:"#/definitions/RouteServerId/check",keyword:"check",params:{message: message3},schema:"RouteServerId",parentSchema:schema143,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern54.test(data7)){
const err24 = {instancePath:instancePath+"/routeServerId",schemaPath:"#/definitions/RouteServerId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema143,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/routeServerId",schemaPath:"#/definitions/RouteServerId/type",keyword:"type",params:{type: "string"},schema:schema143.type,parentSchema:schema143,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.peeringExists !== undefined){
let data8 = data.peeringExists;
if(typeof data8 !== "boolean"){
const err26 = {instancePath:instancePath+"/peeringExists",schemaPath:"#/properties/peeringExists/type",keyword:"type",params:{type: "boolean"},schema:schema139.properties.peeringExists.type,parentSchema:schema139.properties.peeringExists,data:data8};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.gatewayRouteTableId !== undefined){
let data9 = data.gatewayRouteTableId;
const message4 = typeof data9 === "string" ? this["RouteTableId"]?.(data9) : undefined;
if(message4 !== undefined){
const err27 = {instancePath:instancePath+"/gatewayRouteTableId",schemaPath:"#/definitions/RouteTableId/check",keyword:"check",params:{message: message4},schema:"RouteTableId",parentSchema:schema144,data:data9};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern54.test(data9)){
const err28 = {instancePath:instancePath+"/gatewayRouteTableId",schemaPath:"#/definitions/RouteTableId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema144,data:data9};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/gatewayRouteTableId",schemaPath:"#/definitions/RouteTableId/type",keyword:"type",params:{type: "string"},schema:schema144.type,parentSchema:schema144,data:data9};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.expressRouteGatewayId !== undefined){
let data10 = data.expressRouteGatewayId;
const message5 = typeof data10 === "string" ? this["GatewayId"]?.(data10) : undefined;
if(message5 !== undefined){
const err30 = {instancePath:instancePath+"/expressRouteGatewayId",schemaPath:"#/definitions/GatewayId/check",keyword:"check",params:{message: message5},schema:"GatewayId",parentSchema:schema145,data:data10};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern54.test(data10)){
const err31 = {instancePath:instancePath+"/expressRouteGatewayId",schemaPath:"#/definitions/GatewayId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema145,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
else {
const err32 = {instancePath:instancePath+"/expressRouteGatewayId",schemaPath:"#/definitions/GatewayId/type",keyword:"type",params:{type: "string"},schema:schema145.type,parentSchema:schema145,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.vpnGatewayId !== undefined){
let data11 = data.vpnGatewayId;
const message6 = typeof data11 === "string" ? this["GatewayId"]?.(data11) : undefined;
if(message6 !== undefined){
const err33 = {instancePath:instancePath+"/vpnGatewayId",schemaPath:"#/definitions/GatewayId/check",keyword:"check",params:{message: message6},schema:"GatewayId",parentSchema:schema145,data:data11};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern54.test(data11)){
const err34 = {instancePath:instancePath+"/vpnGatewayId",schemaPath:"#/definitions/GatewayId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema145,data:data11};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/vpnGatewayId",schemaPath:"#/definitions/GatewayId/type",keyword:"type",params:{type: "string"},schema:schema145.type,parentSchema:schema145,data:data11};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
if(data.connectedCircuits !== undefined){
let data12 = data.connectedCircuits;
const _errs34 = errors;
let valid14 = true;
const _errs35 = errors;
if(!(Array.isArray(data12))){
const err36 = {};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var _valid0 = _errs35 === errors;
errors = _errs34;
if(vErrors !== null){
if(_errs34){
vErrors.length = _errs34;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs37 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err37 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/properties/connectedCircuits/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema139.properties.connectedCircuits.then,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
const len2 = data12.length;
for(let i4=0; i4<len2; i4++){
let data13 = data12[i4];
const _errs40 = errors;
let valid17 = true;
const _errs41 = errors;
if(!(data13 && typeof data13 == "object" && !Array.isArray(data13))){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid1 = _errs41 === errors;
errors = _errs40;
if(vErrors !== null){
if(_errs40){
vErrors.length = _errs40;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs43 = errors;
if(!(validate55.call(this, data13, {instancePath:instancePath+"/connectedCircuits/" + i4,parentData:data12,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate55.errors : vErrors.concat(validate55.errors);
errors = vErrors.length;
}
var _valid1 = _errs43 === errors;
valid17 = _valid1;
ifClause1 = "then";
}
else {
const _errs44 = errors;
const message7 = typeof data13 === "string" ? this["CircuitName"]?.(data13) : undefined;
if(message7 !== undefined){
const err39 = {instancePath:instancePath+"/connectedCircuits/" + i4,schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message7},schema:"CircuitName",parentSchema:schema117,data:data13};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof data13 === "string"){
if(func14(data13) < 1){
const err40 = {instancePath:instancePath+"/connectedCircuits/" + i4,schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data13};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/connectedCircuits/" + i4,schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data13};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var _valid1 = _errs44 === errors;
valid17 = _valid1;
ifClause1 = "else";
}
if(!valid17){
const err42 = {instancePath:instancePath+"/connectedCircuits/" + i4,schemaPath:"#/properties/connectedCircuits/then/items/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema139.properties.connectedCircuits.then.items.if,parentSchema:schema139.properties.connectedCircuits.then.items,data:data13};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
let i5 = data12.length;
let j2;
if(i5 > 1){
outer2:
for(;i5--;){
for(j2 = i5; j2--;){
if(func0(data12[i5], data12[j2])){
const err43 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/properties/connectedCircuits/then/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema139.properties.connectedCircuits.then,data:data12};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err44 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/properties/connectedCircuits/then/type",keyword:"type",params:{type: "array"},schema:schema139.properties.connectedCircuits.then.type,parentSchema:schema139.properties.connectedCircuits.then,data:data12};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid0 = _errs37 === errors;
valid14 = _valid0;
ifClause0 = "then";
}
else {
const _errs47 = errors;
const message8 = typeof data12 === "string" ? this["CircuitName"]?.(data12) : undefined;
if(message8 !== undefined){
const err45 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message8},schema:"CircuitName",parentSchema:schema117,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
if(typeof data12 === "string"){
if(func14(data12) < 1){
const err46 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data12};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
else {
const err47 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
var _valid0 = _errs47 === errors;
valid14 = _valid0;
ifClause0 = "else";
}
if(!valid14){
const err48 = {instancePath:instancePath+"/connectedCircuits",schemaPath:"#/properties/connectedCircuits/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema139.properties.connectedCircuits.if,parentSchema:schema139.properties.connectedCircuits,data:data12};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.connectedSites !== undefined){
let data14 = data.connectedSites;
const _errs51 = errors;
let valid21 = true;
const _errs52 = errors;
if(!(Array.isArray(data14))){
const err49 = {};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
var _valid2 = _errs52 === errors;
errors = _errs51;
if(vErrors !== null){
if(_errs51){
vErrors.length = _errs51;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs54 = errors;
if(Array.isArray(data14)){
if(data14.length < 1){
const err50 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/properties/connectedSites/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema139.properties.connectedSites.then,data:data14};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const len3 = data14.length;
for(let i6=0; i6<len3; i6++){
let data15 = data14[i6];
const message9 = typeof data15 === "string" ? this["SiteName"]?.(data15) : undefined;
if(message9 !== undefined){
const err51 = {instancePath:instancePath+"/connectedSites/" + i6,schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message9},schema:"SiteName",parentSchema:schema65,data:data15};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(typeof data15 === "string"){
if(func14(data15) < 1){
const err52 = {instancePath:instancePath+"/connectedSites/" + i6,schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data15};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
else {
const err53 = {instancePath:instancePath+"/connectedSites/" + i6,schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data15};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
let i7 = data14.length;
let j3;
if(i7 > 1){
outer3:
for(;i7--;){
for(j3 = i7; j3--;){
if(func0(data14[i7], data14[j3])){
const err54 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/properties/connectedSites/then/uniqueItems",keyword:"uniqueItems",params:{i: i7, j: j3},schema:true,parentSchema:schema139.properties.connectedSites.then,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
break outer3;
}
}
}
}
}
else {
const err55 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/properties/connectedSites/then/type",keyword:"type",params:{type: "array"},schema:schema139.properties.connectedSites.then.type,parentSchema:schema139.properties.connectedSites.then,data:data14};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
var _valid2 = _errs54 === errors;
valid21 = _valid2;
ifClause2 = "then";
}
else {
const _errs59 = errors;
const message10 = typeof data14 === "string" ? this["SiteName"]?.(data14) : undefined;
if(message10 !== undefined){
const err56 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message10},schema:"SiteName",parentSchema:schema65,data:data14};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if(typeof data14 === "string"){
if(func14(data14) < 1){
const err57 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data14};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
else {
const err58 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data14};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
var _valid2 = _errs59 === errors;
valid21 = _valid2;
ifClause2 = "else";
}
if(!valid21){
const err59 = {instancePath:instancePath+"/connectedSites",schemaPath:"#/properties/connectedSites/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema139.properties.connectedSites.if,parentSchema:schema139.properties.connectedSites,data:data14};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
}
}
else {
const err60 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema139.type,parentSchema:schema139,data};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
validate54.errors = vErrors;
return errors === 0;
}


function validate19(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "location"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.addressSpace === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addressSpace"},schema:schema36.required,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema36.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
const message0 = typeof data0 === "string" ? this["RegionName"]?.(data0) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/check",keyword:"check",params:{message: message0},schema:"RegionName",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
const err4 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9 ]+$"},schema:"^[A-Za-z0-9 ]+$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.addressSpace !== undefined){
let data1 = data.addressSpace;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(!(Array.isArray(data1))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(Array.isArray(data1)){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.addressSpace.then,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["Cidr"]?.(data2) : undefined;
if(message1 !== undefined){
const err8 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err9 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err11 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema36.properties.addressSpace.then,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.addressSpace.then.type,parentSchema:schema36.properties.addressSpace.then,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs14 = errors;
const message2 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message2 !== undefined){
const err13 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err14 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err16 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema36.properties.addressSpace.if,parentSchema:schema36.properties.addressSpace,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.resourceGroupName !== undefined){
let data3 = data.resourceGroupName;
const message3 = typeof data3 === "string" ? this["ResourceGroupName"]?.(data3) : undefined;
if(message3 !== undefined){
const err17 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/check",keyword:"check",params:{message: message3},schema:"ResourceGroupName",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern5.test(data3)){
const err18 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$"},schema:"^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$",parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/type",keyword:"type",params:{type: "string"},schema:schema19.type,parentSchema:schema19,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.subnets !== undefined){
let data4 = data.subnets;
if(Array.isArray(data4)){
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
if(!(validate20.call(this, data4[i2], {instancePath:instancePath+"/subnets/" + i2,parentData:data4,parentDataProperty:i2,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err20 = {instancePath:instancePath+"/subnets",schemaPath:"#/properties/subnets/type",keyword:"type",params:{type: "array"},schema:schema36.properties.subnets.type,parentSchema:schema36.properties.subnets,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
if(data.dnsServers !== undefined){
let data6 = data.dnsServers;
const _errs24 = errors;
let valid11 = true;
const _errs25 = errors;
if(!(Array.isArray(data6))){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
var _valid1 = _errs25 === errors;
errors = _errs24;
if(vErrors !== null){
if(_errs24){
vErrors.length = _errs24;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs27 = errors;
if(Array.isArray(data6)){
if(data6.length < 1){
const err22 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.dnsServers.then,data:data6};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
const len2 = data6.length;
for(let i3=0; i3<len2; i3++){
let data7 = data6[i3];
const message4 = typeof data7 === "string" ? this["IpAddress"]?.(data7) : undefined;
if(message4 !== undefined){
const err23 = {instancePath:instancePath+"/dnsServers/" + i3,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message4},schema:"IpAddress",parentSchema:schema44,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern26.test(data7)){
const err24 = {instancePath:instancePath+"/dnsServers/" + i3,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data7};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
else {
const err25 = {instancePath:instancePath+"/dnsServers/" + i3,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data7};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
let i4 = data6.length;
let j1;
if(i4 > 1){
outer1:
for(;i4--;){
for(j1 = i4; j1--;){
if(func0(data6[i4], data6[j1])){
const err26 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/then/uniqueItems",keyword:"uniqueItems",params:{i: i4, j: j1},schema:true,parentSchema:schema36.properties.dnsServers.then,data:data6};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err27 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.dnsServers.then.type,parentSchema:schema36.properties.dnsServers.then,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var _valid1 = _errs27 === errors;
valid11 = _valid1;
ifClause1 = "then";
}
else {
const _errs32 = errors;
const message5 = typeof data6 === "string" ? this["IpAddress"]?.(data6) : undefined;
if(message5 !== undefined){
const err28 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message5},schema:"IpAddress",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern26.test(data6)){
const err29 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data6};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid1 = _errs32 === errors;
valid11 = _valid1;
ifClause1 = "else";
}
if(!valid11){
const err31 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema36.properties.dnsServers.if,parentSchema:schema36.properties.dnsServers,data:data6};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
if(data.bgpCommunity !== undefined){
let data8 = data.bgpCommunity;
if(typeof data8 === "string"){
if(!pattern28.test(data8)){
const err32 = {instancePath:instancePath+"/bgpCommunity",schemaPath:"#/properties/bgpCommunity/pattern",keyword:"pattern",params:{pattern: "^12076:\\d{1,5}$"},schema:"^12076:\\d{1,5}$",parentSchema:schema36.properties.bgpCommunity,data:data8};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/bgpCommunity",schemaPath:"#/properties/bgpCommunity/type",keyword:"type",params:{type: "string"},schema:schema36.properties.bgpCommunity.type,parentSchema:schema36.properties.bgpCommunity,data:data8};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
}
if(data.zones !== undefined){
let data9 = data.zones;
const _errs38 = errors;
let valid17 = true;
const _errs39 = errors;
if(!(Array.isArray(data9))){
const err34 = {};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
var _valid2 = _errs39 === errors;
errors = _errs38;
if(vErrors !== null){
if(_errs38){
vErrors.length = _errs38;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs41 = errors;
if(Array.isArray(data9)){
if(data9.length < 1){
const err35 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.zones.then,data:data9};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
const len3 = data9.length;
for(let i5=0; i5<len3; i5++){
let data10 = data9[i5];
if(!((((((data10 === 1) || (data10 === 2)) || (data10 === 3)) || (data10 === "1")) || (data10 === "2")) || (data10 === "3"))){
const err36 = {instancePath:instancePath+"/zones/" + i5,schemaPath:"#/definitions/Zone/enum",keyword:"enum",params:{allowedValues: schema46.enum},schema:schema46.enum,parentSchema:schema46,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
let i6 = data9.length;
let j2;
if(i6 > 1){
outer2:
for(;i6--;){
for(j2 = i6; j2--;){
if(func0(data9[i6], data9[j2])){
const err37 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},schema:true,parentSchema:schema36.properties.zones.then,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err38 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.zones.then.type,parentSchema:schema36.properties.zones.then,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var _valid2 = _errs41 === errors;
valid17 = _valid2;
ifClause2 = "then";
}
else {
const _errs45 = errors;
if(typeof data9 !== "string"){
const err39 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/else/type",keyword:"type",params:{type: "string"},schema:schema36.properties.zones.else.type,parentSchema:schema36.properties.zones.else,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if("none" !== data9){
const err40 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/else/const",keyword:"const",params:{allowedValue: "none"},schema:"none",parentSchema:schema36.properties.zones.else,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid2 = _errs45 === errors;
valid17 = _valid2;
ifClause2 = "else";
}
if(!valid17){
const err41 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema36.properties.zones.if,parentSchema:schema36.properties.zones,data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.asn !== undefined){
let data11 = data.asn;
if(!(((typeof data11 == "number") && (!(data11 % 1) && !isNaN(data11))) && (isFinite(data11)))){
const err42 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/type",keyword:"type",params:{type: "integer"},schema:schema47.type,parentSchema:schema47,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
const _errs50 = errors;
const _errs51 = errors;
const _errs52 = errors;
let valid24 = false;
const _errs53 = errors;
if(!((((data11 === 8074) || (data11 === 8075)) || (data11 === 12076)) || (data11 === 23456))){
const err43 = {};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
var _valid3 = _errs53 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
const _errs54 = errors;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 64511 || isNaN(data11)){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
else {
if(data11 < 64496 || isNaN(data11)){
const err45 = {};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
}
var _valid3 = _errs54 === errors;
valid24 = valid24 || _valid3;
if(!valid24){
const _errs55 = errors;
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 65520 || isNaN(data11)){
const err46 = {};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
else {
if(data11 < 65515 || isNaN(data11)){
const err47 = {};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
var _valid3 = _errs55 === errors;
valid24 = valid24 || _valid3;
}
}
if(!valid24){
const err48 = {};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
else {
errors = _errs52;
if(vErrors !== null){
if(_errs52){
vErrors.length = _errs52;
}
else {
vErrors = null;
}
}
}
var valid23 = _errs51 === errors;
if(valid23){
const err49 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/not",keyword:"not",params:{},schema:schema47.not,parentSchema:schema47,data:data11};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
else {
errors = _errs50;
if(vErrors !== null){
if(_errs50){
vErrors.length = _errs50;
}
else {
vErrors = null;
}
}
}
const message6 = Number.isInteger(data11) ? this["PeerAsn"]?.(data11) : undefined;
if(message6 !== undefined){
const err50 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/check",keyword:"check",params:{message: message6},schema:"PeerAsn",parentSchema:schema47,data:data11};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
if((typeof data11 == "number") && (isFinite(data11))){
if(data11 > 65534 || isNaN(data11)){
const err51 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65534},schema:65534,parentSchema:schema47,data:data11};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
if(data11 < 1 || isNaN(data11)){
const err52 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/PeerAsn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema47,data:data11};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
}
if(data.appliance !== undefined){
if(!(validate22.call(this, data.appliance, {instancePath:instancePath+"/appliance",parentData:data,parentDataProperty:"appliance",rootData}))){
vErrors = vErrors === null ? validate22.errors : vErrors.concat(validate22.errors);
errors = vErrors.length;
}
}
if(data.applianceSubnetAddressPrefix !== undefined){
let data13 = data.applianceSubnetAddressPrefix;
const message7 = typeof data13 === "string" ? this["Cidr"]?.(data13) : undefined;
if(message7 !== undefined){
const err53 = {instancePath:instancePath+"/applianceSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message7},schema:"Cidr",parentSchema:schema38,data:data13};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern21.test(data13)){
const err54 = {instancePath:instancePath+"/applianceSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data13};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
else {
const err55 = {instancePath:instancePath+"/applianceSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data13};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.applianceInstances !== undefined){
let data14 = data.applianceInstances;
if(!(((typeof data14 == "number") && (!(data14 % 1) && !isNaN(data14))) && (isFinite(data14)))){
const err56 = {instancePath:instancePath+"/applianceInstances",schemaPath:"#/properties/applianceInstances/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.applianceInstances.type,parentSchema:schema36.properties.applianceInstances,data:data14};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
if((typeof data14 == "number") && (isFinite(data14))){
if(data14 > 8 || isNaN(data14)){
const err57 = {instancePath:instancePath+"/applianceInstances",schemaPath:"#/properties/applianceInstances/maximum",keyword:"maximum",params:{comparison: "<=", limit: 8},schema:8,parentSchema:schema36.properties.applianceInstances,data:data14};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
if(data14 < 1 || isNaN(data14)){
const err58 = {instancePath:instancePath+"/applianceInstances",schemaPath:"#/properties/applianceInstances/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema36.properties.applianceInstances,data:data14};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
}
}
if(data.applianceSize !== undefined){
let data15 = data.applianceSize;
const message8 = typeof data15 === "string" ? this["VmSize"]?.(data15) : undefined;
if(message8 !== undefined){
const err59 = {instancePath:instancePath+"/applianceSize",schemaPath:"#/definitions/VmSize/check",keyword:"check",params:{message: message8},schema:"VmSize",parentSchema:schema71,data:data15};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern44.test(data15)){
const err60 = {instancePath:instancePath+"/applianceSize",schemaPath:"#/definitions/VmSize/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},schema:"^[A-Za-z0-9_-]+$",parentSchema:schema71,data:data15};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/applianceSize",schemaPath:"#/definitions/VmSize/type",keyword:"type",params:{type: "string"},schema:schema71.type,parentSchema:schema71,data:data15};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.adminUsername !== undefined){
let data16 = data.adminUsername;
const message9 = typeof data16 === "string" ? this["AdminUsername"]?.(data16) : undefined;
if(message9 !== undefined){
const err62 = {instancePath:instancePath+"/adminUsername",schemaPath:"#/definitions/AdminUsername/check",keyword:"check",params:{message: message9},schema:"AdminUsername",parentSchema:schema72,data:data16};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
if(typeof data16 === "string"){
if(!pattern45.test(data16)){
const err63 = {instancePath:instancePath+"/adminUsername",schemaPath:"#/definitions/AdminUsername/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_][A-Za-z0-9_-]{0,31}$"},schema:"^[A-Za-z_][A-Za-z0-9_-]{0,31}$",parentSchema:schema72,data:data16};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
else {
const err64 = {instancePath:instancePath+"/adminUsername",schemaPath:"#/definitions/AdminUsername/type",keyword:"type",params:{type: "string"},schema:schema72.type,parentSchema:schema72,data:data16};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
}
if(data.internetEgress !== undefined){
let data17 = data.internetEgress;
if(typeof data17 !== "boolean"){
const err65 = {instancePath:instancePath+"/internetEgress",schemaPath:"#/properties/internetEgress/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.internetEgress.type,parentSchema:schema36.properties.internetEgress,data:data17};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
if(data.egressTargets !== undefined){
let data18 = data.egressTargets;
if(Array.isArray(data18)){
const len4 = data18.length;
for(let i7=0; i7<len4; i7++){
let data19 = data18[i7];
if(typeof data19 !== "string"){
const err66 = {instancePath:instancePath+"/egressTargets/" + i7,schemaPath:"#/properties/egressTargets/items/type",keyword:"type",params:{type: "string"},schema:schema36.properties.egressTargets.items.type,parentSchema:schema36.properties.egressTargets.items,data:data19};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
else {
const err67 = {instancePath:instancePath+"/egressTargets",schemaPath:"#/properties/egressTargets/type",keyword:"type",params:{type: "array"},schema:schema36.properties.egressTargets.type,parentSchema:schema36.properties.egressTargets,data:data18};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.bgpHoldTime !== undefined){
let data20 = data.bgpHoldTime;
if(!(((typeof data20 == "number") && (!(data20 % 1) && !isNaN(data20))) && (isFinite(data20)))){
const err68 = {instancePath:instancePath+"/bgpHoldTime",schemaPath:"#/properties/bgpHoldTime/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.bgpHoldTime.type,parentSchema:schema36.properties.bgpHoldTime,data:data20};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if((typeof data20 == "number") && (isFinite(data20))){
if(data20 > 180 || isNaN(data20)){
const err69 = {instancePath:instancePath+"/bgpHoldTime",schemaPath:"#/properties/bgpHoldTime/maximum",keyword:"maximum",params:{comparison: "<=", limit: 180},schema:180,parentSchema:schema36.properties.bgpHoldTime,data:data20};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(data20 < 3 || isNaN(data20)){
const err70 = {instancePath:instancePath+"/bgpHoldTime",schemaPath:"#/properties/bgpHoldTime/minimum",keyword:"minimum",params:{comparison: ">=", limit: 3},schema:3,parentSchema:schema36.properties.bgpHoldTime,data:data20};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
}
if(data.tunnels !== undefined){
let data21 = data.tunnels;
const _errs77 = errors;
let valid30 = true;
const _errs78 = errors;
if(!(Array.isArray(data21))){
const err71 = {};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid4 = _errs78 === errors;
errors = _errs77;
if(vErrors !== null){
if(_errs77){
vErrors.length = _errs77;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid4){
const _errs80 = errors;
if(Array.isArray(data21)){
if(data21.length < 1){
const err72 = {instancePath:instancePath+"/tunnels",schemaPath:"#/properties/tunnels/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.tunnels.then,data:data21};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
const len5 = data21.length;
for(let i8=0; i8<len5; i8++){
if(!(validate30.call(this, data21[i8], {instancePath:instancePath+"/tunnels/" + i8,parentData:data21,parentDataProperty:i8,rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
}
}
else {
const err73 = {instancePath:instancePath+"/tunnels",schemaPath:"#/properties/tunnels/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.tunnels.then.type,parentSchema:schema36.properties.tunnels.then,data:data21};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid4 = _errs80 === errors;
valid30 = _valid4;
ifClause3 = "then";
}
else {
const _errs83 = errors;
if(!(validate30.call(this, data21, {instancePath:instancePath+"/tunnels",parentData:data,parentDataProperty:"tunnels",rootData}))){
vErrors = vErrors === null ? validate30.errors : vErrors.concat(validate30.errors);
errors = vErrors.length;
}
var _valid4 = _errs83 === errors;
valid30 = _valid4;
ifClause3 = "else";
}
if(!valid30){
const err74 = {instancePath:instancePath+"/tunnels",schemaPath:"#/properties/tunnels/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema36.properties.tunnels.if,parentSchema:schema36.properties.tunnels,data:data21};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
}
if(data.trustedLaunch !== undefined){
let data23 = data.trustedLaunch;
if(typeof data23 !== "boolean"){
const err75 = {instancePath:instancePath+"/trustedLaunch",schemaPath:"#/properties/trustedLaunch/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.trustedLaunch.type,parentSchema:schema36.properties.trustedLaunch,data:data23};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
if(data.encryptionAtHost !== undefined){
let data24 = data.encryptionAtHost;
if(typeof data24 !== "boolean"){
const err76 = {instancePath:instancePath+"/encryptionAtHost",schemaPath:"#/properties/encryptionAtHost/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.encryptionAtHost.type,parentSchema:schema36.properties.encryptionAtHost,data:data24};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
}
if(data.entraLogin !== undefined){
let data25 = data.entraLogin;
if(typeof data25 !== "boolean"){
const err77 = {instancePath:instancePath+"/entraLogin",schemaPath:"#/properties/entraLogin/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.entraLogin.type,parentSchema:schema36.properties.entraLogin,data:data25};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
if(data.acceleratedNetworking !== undefined){
let data26 = data.acceleratedNetworking;
if(typeof data26 !== "boolean"){
const err78 = {instancePath:instancePath+"/acceleratedNetworking",schemaPath:"#/properties/acceleratedNetworking/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.acceleratedNetworking.type,parentSchema:schema36.properties.acceleratedNetworking,data:data26};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
}
if(data.automaticPatching !== undefined){
let data27 = data.automaticPatching;
if(typeof data27 !== "boolean"){
const err79 = {instancePath:instancePath+"/automaticPatching",schemaPath:"#/properties/automaticPatching/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.automaticPatching.type,parentSchema:schema36.properties.automaticPatching,data:data27};
if(vErrors === null){
vErrors = [err79];
}
else {
vErrors.push(err79);
}
errors++;
}
}
if(data.patchWindow !== undefined){
if(!(validate33.call(this, data.patchWindow, {instancePath:instancePath+"/patchWindow",parentData:data,parentDataProperty:"patchWindow",rootData}))){
vErrors = vErrors === null ? validate33.errors : vErrors.concat(validate33.errors);
errors = vErrors.length;
}
}
if(data.sshSources !== undefined){
let data29 = data.sshSources;
const _errs96 = errors;
let valid33 = true;
const _errs97 = errors;
if(!(Array.isArray(data29))){
const err80 = {};
if(vErrors === null){
vErrors = [err80];
}
else {
vErrors.push(err80);
}
errors++;
}
var _valid5 = _errs97 === errors;
errors = _errs96;
if(vErrors !== null){
if(_errs96){
vErrors.length = _errs96;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid5){
const _errs99 = errors;
if(Array.isArray(data29)){
if(data29.length < 1){
const err81 = {instancePath:instancePath+"/sshSources",schemaPath:"#/properties/sshSources/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.sshSources.then,data:data29};
if(vErrors === null){
vErrors = [err81];
}
else {
vErrors.push(err81);
}
errors++;
}
const len6 = data29.length;
for(let i9=0; i9<len6; i9++){
let data30 = data29[i9];
const message10 = typeof data30 === "string" ? this["Cidr"]?.(data30) : undefined;
if(message10 !== undefined){
const err82 = {instancePath:instancePath+"/sshSources/" + i9,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message10},schema:"Cidr",parentSchema:schema38,data:data30};
if(vErrors === null){
vErrors = [err82];
}
else {
vErrors.push(err82);
}
errors++;
}
if(typeof data30 === "string"){
if(!pattern21.test(data30)){
const err83 = {instancePath:instancePath+"/sshSources/" + i9,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data30};
if(vErrors === null){
vErrors = [err83];
}
else {
vErrors.push(err83);
}
errors++;
}
}
else {
const err84 = {instancePath:instancePath+"/sshSources/" + i9,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data30};
if(vErrors === null){
vErrors = [err84];
}
else {
vErrors.push(err84);
}
errors++;
}
}
let i10 = data29.length;
let j3;
if(i10 > 1){
outer3:
for(;i10--;){
for(j3 = i10; j3--;){
if(func0(data29[i10], data29[j3])){
const err85 = {instancePath:instancePath+"/sshSources",schemaPath:"#/properties/sshSources/then/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j3},schema:true,parentSchema:schema36.properties.sshSources.then,data:data29};
if(vErrors === null){
vErrors = [err85];
}
else {
vErrors.push(err85);
}
errors++;
break outer3;
}
}
}
}
}
else {
const err86 = {instancePath:instancePath+"/sshSources",schemaPath:"#/properties/sshSources/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.sshSources.then.type,parentSchema:schema36.properties.sshSources.then,data:data29};
if(vErrors === null){
vErrors = [err86];
}
else {
vErrors.push(err86);
}
errors++;
}
var _valid5 = _errs99 === errors;
valid33 = _valid5;
ifClause4 = "then";
}
else {
const _errs104 = errors;
const message11 = typeof data29 === "string" ? this["Cidr"]?.(data29) : undefined;
if(message11 !== undefined){
const err87 = {instancePath:instancePath+"/sshSources",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message11},schema:"Cidr",parentSchema:schema38,data:data29};
if(vErrors === null){
vErrors = [err87];
}
else {
vErrors.push(err87);
}
errors++;
}
if(typeof data29 === "string"){
if(!pattern21.test(data29)){
const err88 = {instancePath:instancePath+"/sshSources",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data29};
if(vErrors === null){
vErrors = [err88];
}
else {
vErrors.push(err88);
}
errors++;
}
}
else {
const err89 = {instancePath:instancePath+"/sshSources",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data29};
if(vErrors === null){
vErrors = [err89];
}
else {
vErrors.push(err89);
}
errors++;
}
var _valid5 = _errs104 === errors;
valid33 = _valid5;
ifClause4 = "else";
}
if(!valid33){
const err90 = {instancePath:instancePath+"/sshSources",schemaPath:"#/properties/sshSources/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema36.properties.sshSources.if,parentSchema:schema36.properties.sshSources,data:data29};
if(vErrors === null){
vErrors = [err90];
}
else {
vErrors.push(err90);
}
errors++;
}
}
if(data.natGateway !== undefined){
let data31 = data.natGateway;
if(typeof data31 !== "boolean"){
const err91 = {instancePath:instancePath+"/natGateway",schemaPath:"#/properties/natGateway/type",keyword:"type",params:{type: "boolean"},schema:schema36.properties.natGateway.type,parentSchema:schema36.properties.natGateway,data:data31};
if(vErrors === null){
vErrors = [err91];
}
else {
vErrors.push(err91);
}
errors++;
}
}
if(data.natGatewayPublicIpAddressIds !== undefined){
let data32 = data.natGatewayPublicIpAddressIds;
const _errs110 = errors;
let valid39 = true;
const _errs111 = errors;
if(!(Array.isArray(data32))){
const err92 = {};
if(vErrors === null){
vErrors = [err92];
}
else {
vErrors.push(err92);
}
errors++;
}
var _valid6 = _errs111 === errors;
errors = _errs110;
if(vErrors !== null){
if(_errs110){
vErrors.length = _errs110;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid6){
const _errs113 = errors;
if(Array.isArray(data32)){
if(data32.length > 16){
const err93 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/properties/natGatewayPublicIpAddressIds/then/maxItems",keyword:"maxItems",params:{limit: 16},schema:16,parentSchema:schema36.properties.natGatewayPublicIpAddressIds.then,data:data32};
if(vErrors === null){
vErrors = [err93];
}
else {
vErrors.push(err93);
}
errors++;
}
if(data32.length < 1){
const err94 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/properties/natGatewayPublicIpAddressIds/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.natGatewayPublicIpAddressIds.then,data:data32};
if(vErrors === null){
vErrors = [err94];
}
else {
vErrors.push(err94);
}
errors++;
}
const len7 = data32.length;
for(let i11=0; i11<len7; i11++){
let data33 = data32[i11];
const message12 = typeof data33 === "string" ? this["PublicIpAddressId"]?.(data33) : undefined;
if(message12 !== undefined){
const err95 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds/" + i11,schemaPath:"#/definitions/PublicIpAddressId/check",keyword:"check",params:{message: message12},schema:"PublicIpAddressId",parentSchema:schema86,data:data33};
if(vErrors === null){
vErrors = [err95];
}
else {
vErrors.push(err95);
}
errors++;
}
if(typeof data33 === "string"){
if(!pattern54.test(data33)){
const err96 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds/" + i11,schemaPath:"#/definitions/PublicIpAddressId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema86,data:data33};
if(vErrors === null){
vErrors = [err96];
}
else {
vErrors.push(err96);
}
errors++;
}
}
else {
const err97 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds/" + i11,schemaPath:"#/definitions/PublicIpAddressId/type",keyword:"type",params:{type: "string"},schema:schema86.type,parentSchema:schema86,data:data33};
if(vErrors === null){
vErrors = [err97];
}
else {
vErrors.push(err97);
}
errors++;
}
}
let i12 = data32.length;
let j4;
if(i12 > 1){
outer4:
for(;i12--;){
for(j4 = i12; j4--;){
if(func0(data32[i12], data32[j4])){
const err98 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/properties/natGatewayPublicIpAddressIds/then/uniqueItems",keyword:"uniqueItems",params:{i: i12, j: j4},schema:true,parentSchema:schema36.properties.natGatewayPublicIpAddressIds.then,data:data32};
if(vErrors === null){
vErrors = [err98];
}
else {
vErrors.push(err98);
}
errors++;
break outer4;
}
}
}
}
}
else {
const err99 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/properties/natGatewayPublicIpAddressIds/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.natGatewayPublicIpAddressIds.then.type,parentSchema:schema36.properties.natGatewayPublicIpAddressIds.then,data:data32};
if(vErrors === null){
vErrors = [err99];
}
else {
vErrors.push(err99);
}
errors++;
}
var _valid6 = _errs113 === errors;
valid39 = _valid6;
ifClause5 = "then";
}
else {
const _errs118 = errors;
const message13 = typeof data32 === "string" ? this["PublicIpAddressId"]?.(data32) : undefined;
if(message13 !== undefined){
const err100 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/definitions/PublicIpAddressId/check",keyword:"check",params:{message: message13},schema:"PublicIpAddressId",parentSchema:schema86,data:data32};
if(vErrors === null){
vErrors = [err100];
}
else {
vErrors.push(err100);
}
errors++;
}
if(typeof data32 === "string"){
if(!pattern54.test(data32)){
const err101 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/definitions/PublicIpAddressId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema86,data:data32};
if(vErrors === null){
vErrors = [err101];
}
else {
vErrors.push(err101);
}
errors++;
}
}
else {
const err102 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/definitions/PublicIpAddressId/type",keyword:"type",params:{type: "string"},schema:schema86.type,parentSchema:schema86,data:data32};
if(vErrors === null){
vErrors = [err102];
}
else {
vErrors.push(err102);
}
errors++;
}
var _valid6 = _errs118 === errors;
valid39 = _valid6;
ifClause5 = "else";
}
if(!valid39){
const err103 = {instancePath:instancePath+"/natGatewayPublicIpAddressIds",schemaPath:"#/properties/natGatewayPublicIpAddressIds/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema36.properties.natGatewayPublicIpAddressIds.if,parentSchema:schema36.properties.natGatewayPublicIpAddressIds,data:data32};
if(vErrors === null){
vErrors = [err103];
}
else {
vErrors.push(err103);
}
errors++;
}
}
if(data.natGatewayPublicIpPrefixId !== undefined){
let data34 = data.natGatewayPublicIpPrefixId;
const message14 = typeof data34 === "string" ? this["PublicIpPrefixId"]?.(data34) : undefined;
if(message14 !== undefined){
const err104 = {instancePath:instancePath+"/natGatewayPublicIpPrefixId",schemaPath:"#/definitions/PublicIpPrefixId/check",keyword:"check",params:{message: message14},schema:"PublicIpPrefixId",parentSchema:schema88,data:data34};
if(vErrors === null){
vErrors = [err104];
}
else {
vErrors.push(err104);
}
errors++;
}
if(typeof data34 === "string"){
if(!pattern54.test(data34)){
const err105 = {instancePath:instancePath+"/natGatewayPublicIpPrefixId",schemaPath:"#/definitions/PublicIpPrefixId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema88,data:data34};
if(vErrors === null){
vErrors = [err105];
}
else {
vErrors.push(err105);
}
errors++;
}
}
else {
const err106 = {instancePath:instancePath+"/natGatewayPublicIpPrefixId",schemaPath:"#/definitions/PublicIpPrefixId/type",keyword:"type",params:{type: "string"},schema:schema88.type,parentSchema:schema88,data:data34};
if(vErrors === null){
vErrors = [err106];
}
else {
vErrors.push(err106);
}
errors++;
}
}
if(data.probePort !== undefined){
let data35 = data.probePort;
if(!(((typeof data35 == "number") && (!(data35 % 1) && !isNaN(data35))) && (isFinite(data35)))){
const err107 = {instancePath:instancePath+"/probePort",schemaPath:"#/properties/probePort/type",keyword:"type",params:{type: "integer"},schema:schema36.properties.probePort.type,parentSchema:schema36.properties.probePort,data:data35};
if(vErrors === null){
vErrors = [err107];
}
else {
vErrors.push(err107);
}
errors++;
}
if((typeof data35 == "number") && (isFinite(data35))){
if(data35 > 65535 || isNaN(data35)){
const err108 = {instancePath:instancePath+"/probePort",schemaPath:"#/properties/probePort/maximum",keyword:"maximum",params:{comparison: "<=", limit: 65535},schema:65535,parentSchema:schema36.properties.probePort,data:data35};
if(vErrors === null){
vErrors = [err108];
}
else {
vErrors.push(err108);
}
errors++;
}
if(data35 < 1 || isNaN(data35)){
const err109 = {instancePath:instancePath+"/probePort",schemaPath:"#/properties/probePort/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema36.properties.probePort,data:data35};
if(vErrors === null){
vErrors = [err109];
}
else {
vErrors.push(err109);
}
errors++;
}
}
}
if(data.securityRules !== undefined){
let data36 = data.securityRules;
const _errs127 = errors;
let valid46 = true;
const _errs128 = errors;
if(!(Array.isArray(data36))){
const err110 = {};
if(vErrors === null){
vErrors = [err110];
}
else {
vErrors.push(err110);
}
errors++;
}
var _valid7 = _errs128 === errors;
errors = _errs127;
if(vErrors !== null){
if(_errs127){
vErrors.length = _errs127;
}
else {
vErrors = null;
}
}
let ifClause6;
if(_valid7){
const _errs130 = errors;
if(Array.isArray(data36)){
if(data36.length < 1){
const err111 = {instancePath:instancePath+"/securityRules",schemaPath:"#/properties/securityRules/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.securityRules.then,data:data36};
if(vErrors === null){
vErrors = [err111];
}
else {
vErrors.push(err111);
}
errors++;
}
const len8 = data36.length;
for(let i13=0; i13<len8; i13++){
if(!(validate35.call(this, data36[i13], {instancePath:instancePath+"/securityRules/" + i13,parentData:data36,parentDataProperty:i13,rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
}
}
else {
const err112 = {instancePath:instancePath+"/securityRules",schemaPath:"#/properties/securityRules/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.securityRules.then.type,parentSchema:schema36.properties.securityRules.then,data:data36};
if(vErrors === null){
vErrors = [err112];
}
else {
vErrors.push(err112);
}
errors++;
}
var _valid7 = _errs130 === errors;
valid46 = _valid7;
ifClause6 = "then";
}
else {
const _errs133 = errors;
if(!(validate35.call(this, data36, {instancePath:instancePath+"/securityRules",parentData:data,parentDataProperty:"securityRules",rootData}))){
vErrors = vErrors === null ? validate35.errors : vErrors.concat(validate35.errors);
errors = vErrors.length;
}
var _valid7 = _errs133 === errors;
valid46 = _valid7;
ifClause6 = "else";
}
if(!valid46){
const err113 = {instancePath:instancePath+"/securityRules",schemaPath:"#/properties/securityRules/if",keyword:"if",params:{failingKeyword: ifClause6},schema:schema36.properties.securityRules.if,parentSchema:schema36.properties.securityRules,data:data36};
if(vErrors === null){
vErrors = [err113];
}
else {
vErrors.push(err113);
}
errors++;
}
}
if(data.policyTerms !== undefined){
let data38 = data.policyTerms;
const _errs135 = errors;
let valid49 = true;
const _errs136 = errors;
if(!(Array.isArray(data38))){
const err114 = {};
if(vErrors === null){
vErrors = [err114];
}
else {
vErrors.push(err114);
}
errors++;
}
var _valid8 = _errs136 === errors;
errors = _errs135;
if(vErrors !== null){
if(_errs135){
vErrors.length = _errs135;
}
else {
vErrors = null;
}
}
let ifClause7;
if(_valid8){
const _errs138 = errors;
if(Array.isArray(data38)){
if(data38.length < 1){
const err115 = {instancePath:instancePath+"/policyTerms",schemaPath:"#/properties/policyTerms/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema36.properties.policyTerms.then,data:data38};
if(vErrors === null){
vErrors = [err115];
}
else {
vErrors.push(err115);
}
errors++;
}
const len9 = data38.length;
for(let i14=0; i14<len9; i14++){
if(!(validate38.call(this, data38[i14], {instancePath:instancePath+"/policyTerms/" + i14,parentData:data38,parentDataProperty:i14,rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
}
}
else {
const err116 = {instancePath:instancePath+"/policyTerms",schemaPath:"#/properties/policyTerms/then/type",keyword:"type",params:{type: "array"},schema:schema36.properties.policyTerms.then.type,parentSchema:schema36.properties.policyTerms.then,data:data38};
if(vErrors === null){
vErrors = [err116];
}
else {
vErrors.push(err116);
}
errors++;
}
var _valid8 = _errs138 === errors;
valid49 = _valid8;
ifClause7 = "then";
}
else {
const _errs141 = errors;
if(!(validate38.call(this, data38, {instancePath:instancePath+"/policyTerms",parentData:data,parentDataProperty:"policyTerms",rootData}))){
vErrors = vErrors === null ? validate38.errors : vErrors.concat(validate38.errors);
errors = vErrors.length;
}
var _valid8 = _errs141 === errors;
valid49 = _valid8;
ifClause7 = "else";
}
if(!valid49){
const err117 = {instancePath:instancePath+"/policyTerms",schemaPath:"#/properties/policyTerms/if",keyword:"if",params:{failingKeyword: ifClause7},schema:schema36.properties.policyTerms.if,parentSchema:schema36.properties.policyTerms,data:data38};
if(vErrors === null){
vErrors = [err117];
}
else {
vErrors.push(err117);
}
errors++;
}
}
if(data.subscription !== undefined){
let data40 = data.subscription;
const message15 = typeof data40 === "string" ? this["SubscriptionId"]?.(data40) : undefined;
if(message15 !== undefined){
const err118 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/check",keyword:"check",params:{message: message15},schema:"SubscriptionId",parentSchema:schema13,data:data40};
if(vErrors === null){
vErrors = [err118];
}
else {
vErrors.push(err118);
}
errors++;
}
if(typeof data40 === "string"){
if(!pattern1.test(data40)){
const err119 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema13,data:data40};
if(vErrors === null){
vErrors = [err119];
}
else {
vErrors.push(err119);
}
errors++;
}
}
else {
const err120 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/type",keyword:"type",params:{type: "string"},schema:schema13.type,parentSchema:schema13,data:data40};
if(vErrors === null){
vErrors = [err120];
}
else {
vErrors.push(err120);
}
errors++;
}
}
if(data.tags !== undefined){
let data41 = data.tags;
if(data41 && typeof data41 == "object" && !Array.isArray(data41)){
for(const key1 in data41){
let data42 = data41[key1];
if(typeof data42 !== "string"){
const err121 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema36.properties.tags.additionalProperties.type,parentSchema:schema36.properties.tags.additionalProperties,data:data42};
if(vErrors === null){
vErrors = [err121];
}
else {
vErrors.push(err121);
}
errors++;
}
}
}
else {
const err122 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},schema:schema36.properties.tags.type,parentSchema:schema36.properties.tags,data:data41};
if(vErrors === null){
vErrors = [err122];
}
else {
vErrors.push(err122);
}
errors++;
}
}
if(data.adminSshPublicKey !== undefined){
let data43 = data.adminSshPublicKey;
const message16 = typeof data43 === "string" ? this["SshPublicKey"]?.(data43) : undefined;
if(message16 !== undefined){
const err123 = {instancePath:instancePath+"/adminSshPublicKey",schemaPath:"#/definitions/SshPublicKey/check",keyword:"check",params:{message: message16},schema:"SshPublicKey",parentSchema:schema29,data:data43};
if(vErrors === null){
vErrors = [err123];
}
else {
vErrors.push(err123);
}
errors++;
}
if(typeof data43 === "string"){
if(!pattern14.test(data43)){
const err124 = {instancePath:instancePath+"/adminSshPublicKey",schemaPath:"#/definitions/SshPublicKey/pattern",keyword:"pattern",params:{pattern: "^\\s*ssh-(rsa|ed25519)\\s+\\S"},schema:"^\\s*ssh-(rsa|ed25519)\\s+\\S",parentSchema:schema29,data:data43};
if(vErrors === null){
vErrors = [err124];
}
else {
vErrors.push(err124);
}
errors++;
}
}
else {
const err125 = {instancePath:instancePath+"/adminSshPublicKey",schemaPath:"#/definitions/SshPublicKey/type",keyword:"type",params:{type: "string"},schema:schema29.type,parentSchema:schema29,data:data43};
if(vErrors === null){
vErrors = [err125];
}
else {
vErrors.push(err125);
}
errors++;
}
}
if(data.applianceImage !== undefined){
if(!(validate41.call(this, data.applianceImage, {instancePath:instancePath+"/applianceImage",parentData:data,parentDataProperty:"applianceImage",rootData}))){
vErrors = vErrors === null ? validate41.errors : vErrors.concat(validate41.errors);
errors = vErrors.length;
}
}
if(data.expressRoute !== undefined){
if(!(validate43.call(this, data.expressRoute, {instancePath:instancePath+"/expressRoute",parentData:data,parentDataProperty:"expressRoute",rootData}))){
vErrors = vErrors === null ? validate43.errors : vErrors.concat(validate43.errors);
errors = vErrors.length;
}
}
if(data.vpn !== undefined){
if(!(validate47.call(this, data.vpn, {instancePath:instancePath+"/vpn",parentData:data,parentDataProperty:"vpn",rootData}))){
vErrors = vErrors === null ? validate47.errors : vErrors.concat(validate47.errors);
errors = vErrors.length;
}
}
if(data.routeServer !== undefined){
if(!(validate52.call(this, data.routeServer, {instancePath:instancePath+"/routeServer",parentData:data,parentDataProperty:"routeServer",rootData}))){
vErrors = vErrors === null ? validate52.errors : vErrors.concat(validate52.errors);
errors = vErrors.length;
}
}
if(data.existing !== undefined){
if(!(validate54.call(this, data.existing, {instancePath:instancePath+"/existing",parentData:data,parentDataProperty:"existing",rootData}))){
vErrors = vErrors === null ? validate54.errors : vErrors.concat(validate54.errors);
errors = vErrors.length;
}
}
}
else {
const err126 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema36.type,parentSchema:schema36,data};
if(vErrors === null){
vErrors = [err126];
}
else {
vErrors.push(err126);
}
errors++;
}
validate19.errors = vErrors;
return errors === 0;
}

const schema154 = schema.definitions.SpokeDefinition;
const schema165 = schema.definitions.HubName;
const schema167 = schema.definitions.SpokeName;
const schema169 = schema.definitions.ExistingSpokeDefinition;

function validate61(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.virtualNetworkId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "virtualNetworkId"},schema:schema169.required,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "virtualNetworkId") || (key0 === "routeServerId"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.virtualNetworkId !== undefined){
let data0 = data.virtualNetworkId;
const message0 = typeof data0 === "string" ? this["VirtualNetworkId"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/virtualNetworkId",schemaPath:"#/definitions/VirtualNetworkId/check",keyword:"check",params:{message: message0},schema:"VirtualNetworkId",parentSchema:schema140,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern54.test(data0)){
const err3 = {instancePath:instancePath+"/virtualNetworkId",schemaPath:"#/definitions/VirtualNetworkId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema140,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/virtualNetworkId",schemaPath:"#/definitions/VirtualNetworkId/type",keyword:"type",params:{type: "string"},schema:schema140.type,parentSchema:schema140,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.routeServerId !== undefined){
let data1 = data.routeServerId;
const message1 = typeof data1 === "string" ? this["RouteServerId"]?.(data1) : undefined;
if(message1 !== undefined){
const err5 = {instancePath:instancePath+"/routeServerId",schemaPath:"#/definitions/RouteServerId/check",keyword:"check",params:{message: message1},schema:"RouteServerId",parentSchema:schema143,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern54.test(data1)){
const err6 = {instancePath:instancePath+"/routeServerId",schemaPath:"#/definitions/RouteServerId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema143,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/routeServerId",schemaPath:"#/definitions/RouteServerId/type",keyword:"type",params:{type: "string"},schema:schema143.type,parentSchema:schema143,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
}
else {
const err8 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema169.type,parentSchema:schema169,data};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
validate61.errors = vErrors;
return errors === 0;
}


function validate59(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.location === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "location"},schema:schema154.required,parentSchema:schema154,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.addressSpace === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addressSpace"},schema:schema154.required,parentSchema:schema154,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema154.properties, key0))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema154,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
const message0 = typeof data0 === "string" ? this["RegionName"]?.(data0) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/check",keyword:"check",params:{message: message0},schema:"RegionName",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
const err4 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9 ]+$"},schema:"^[A-Za-z0-9 ]+$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.addressSpace !== undefined){
let data1 = data.addressSpace;
const _errs6 = errors;
let valid2 = true;
const _errs7 = errors;
if(!(Array.isArray(data1))){
const err6 = {};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
var _valid0 = _errs7 === errors;
errors = _errs6;
if(vErrors !== null){
if(_errs6){
vErrors.length = _errs6;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs9 = errors;
if(Array.isArray(data1)){
if(data1.length < 1){
const err7 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema154.properties.addressSpace.then,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
const len0 = data1.length;
for(let i0=0; i0<len0; i0++){
let data2 = data1[i0];
const message1 = typeof data2 === "string" ? this["Cidr"]?.(data2) : undefined;
if(message1 !== undefined){
const err8 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err9 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/addressSpace/" + i0,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
let i1 = data1.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data1[i1], data1[j0])){
const err11 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema154.properties.addressSpace.then,data:data1};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err12 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/then/type",keyword:"type",params:{type: "array"},schema:schema154.properties.addressSpace.then.type,parentSchema:schema154.properties.addressSpace.then,data:data1};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
var _valid0 = _errs9 === errors;
valid2 = _valid0;
ifClause0 = "then";
}
else {
const _errs14 = errors;
const message2 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message2 !== undefined){
const err13 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err14 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
}
else {
const err15 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs14 === errors;
valid2 = _valid0;
ifClause0 = "else";
}
if(!valid2){
const err16 = {instancePath:instancePath+"/addressSpace",schemaPath:"#/properties/addressSpace/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema154.properties.addressSpace.if,parentSchema:schema154.properties.addressSpace,data:data1};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.routeServerSubnetAddressPrefix !== undefined){
let data3 = data.routeServerSubnetAddressPrefix;
const message3 = typeof data3 === "string" ? this["Cidr"]?.(data3) : undefined;
if(message3 !== undefined){
const err17 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message3},schema:"Cidr",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern21.test(data3)){
const err18 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/routeServerSubnetAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.routeServerAddresses !== undefined){
let data4 = data.routeServerAddresses;
if(Array.isArray(data4)){
if(data4.length > 2){
const err20 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/maxItems",keyword:"maxItems",params:{limit: 2},schema:2,parentSchema:schema154.properties.routeServerAddresses,data:data4};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data4.length < 2){
const err21 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/minItems",keyword:"minItems",params:{limit: 2},schema:2,parentSchema:schema154.properties.routeServerAddresses,data:data4};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
const len1 = data4.length;
for(let i2=0; i2<len1; i2++){
let data5 = data4[i2];
const message4 = typeof data5 === "string" ? this["IpAddress"]?.(data5) : undefined;
if(message4 !== undefined){
const err22 = {instancePath:instancePath+"/routeServerAddresses/" + i2,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message4},schema:"IpAddress",parentSchema:schema44,data:data5};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern26.test(data5)){
const err23 = {instancePath:instancePath+"/routeServerAddresses/" + i2,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data5};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
else {
const err24 = {instancePath:instancePath+"/routeServerAddresses/" + i2,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data5};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
}
let i3 = data4.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data4[i3], data4[j1])){
const err25 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema154.properties.routeServerAddresses,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err26 = {instancePath:instancePath+"/routeServerAddresses",schemaPath:"#/properties/routeServerAddresses/type",keyword:"type",params:{type: "array"},schema:schema154.properties.routeServerAddresses.type,parentSchema:schema154.properties.routeServerAddresses,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
if(data.resourceGroupName !== undefined){
let data6 = data.resourceGroupName;
const message5 = typeof data6 === "string" ? this["ResourceGroupName"]?.(data6) : undefined;
if(message5 !== undefined){
const err27 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/check",keyword:"check",params:{message: message5},schema:"ResourceGroupName",parentSchema:schema19,data:data6};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
if(typeof data6 === "string"){
if(!pattern5.test(data6)){
const err28 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$"},schema:"^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$",parentSchema:schema19,data:data6};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
else {
const err29 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/type",keyword:"type",params:{type: "string"},schema:schema19.type,parentSchema:schema19,data:data6};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
if(data.subnets !== undefined){
let data7 = data.subnets;
if(Array.isArray(data7)){
const len2 = data7.length;
for(let i4=0; i4<len2; i4++){
if(!(validate20.call(this, data7[i4], {instancePath:instancePath+"/subnets/" + i4,parentData:data7,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate20.errors : vErrors.concat(validate20.errors);
errors = vErrors.length;
}
}
}
else {
const err30 = {instancePath:instancePath+"/subnets",schemaPath:"#/properties/subnets/type",keyword:"type",params:{type: "array"},schema:schema154.properties.subnets.type,parentSchema:schema154.properties.subnets,data:data7};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
if(data.dnsServers !== undefined){
let data9 = data.dnsServers;
const _errs32 = errors;
let valid16 = true;
const _errs33 = errors;
if(!(Array.isArray(data9))){
const err31 = {};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid1 = _errs33 === errors;
errors = _errs32;
if(vErrors !== null){
if(_errs32){
vErrors.length = _errs32;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs35 = errors;
if(Array.isArray(data9)){
if(data9.length < 1){
const err32 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema154.properties.dnsServers.then,data:data9};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
const len3 = data9.length;
for(let i5=0; i5<len3; i5++){
let data10 = data9[i5];
const message6 = typeof data10 === "string" ? this["IpAddress"]?.(data10) : undefined;
if(message6 !== undefined){
const err33 = {instancePath:instancePath+"/dnsServers/" + i5,schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message6},schema:"IpAddress",parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern26.test(data10)){
const err34 = {instancePath:instancePath+"/dnsServers/" + i5,schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/dnsServers/" + i5,schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
let i6 = data9.length;
let j2;
if(i6 > 1){
outer2:
for(;i6--;){
for(j2 = i6; j2--;){
if(func0(data9[i6], data9[j2])){
const err36 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/then/uniqueItems",keyword:"uniqueItems",params:{i: i6, j: j2},schema:true,parentSchema:schema154.properties.dnsServers.then,data:data9};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err37 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/then/type",keyword:"type",params:{type: "array"},schema:schema154.properties.dnsServers.then.type,parentSchema:schema154.properties.dnsServers.then,data:data9};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid1 = _errs35 === errors;
valid16 = _valid1;
ifClause1 = "then";
}
else {
const _errs40 = errors;
const message7 = typeof data9 === "string" ? this["IpAddress"]?.(data9) : undefined;
if(message7 !== undefined){
const err38 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/definitions/IpAddress/check",keyword:"check",params:{message: message7},schema:"IpAddress",parentSchema:schema44,data:data9};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
if(typeof data9 === "string"){
if(!pattern26.test(data9)){
const err39 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/definitions/IpAddress/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}$",parentSchema:schema44,data:data9};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
}
else {
const err40 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/definitions/IpAddress/type",keyword:"type",params:{type: "string"},schema:schema44.type,parentSchema:schema44,data:data9};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
var _valid1 = _errs40 === errors;
valid16 = _valid1;
ifClause1 = "else";
}
if(!valid16){
const err41 = {instancePath:instancePath+"/dnsServers",schemaPath:"#/properties/dnsServers/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema154.properties.dnsServers.if,parentSchema:schema154.properties.dnsServers,data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
if(data.bgpCommunity !== undefined){
let data11 = data.bgpCommunity;
if(typeof data11 === "string"){
if(!pattern28.test(data11)){
const err42 = {instancePath:instancePath+"/bgpCommunity",schemaPath:"#/properties/bgpCommunity/pattern",keyword:"pattern",params:{pattern: "^12076:\\d{1,5}$"},schema:"^12076:\\d{1,5}$",parentSchema:schema154.properties.bgpCommunity,data:data11};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/bgpCommunity",schemaPath:"#/properties/bgpCommunity/type",keyword:"type",params:{type: "string"},schema:schema154.properties.bgpCommunity.type,parentSchema:schema154.properties.bgpCommunity,data:data11};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.zones !== undefined){
let data12 = data.zones;
const _errs46 = errors;
let valid22 = true;
const _errs47 = errors;
if(!(Array.isArray(data12))){
const err44 = {};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
var _valid2 = _errs47 === errors;
errors = _errs46;
if(vErrors !== null){
if(_errs46){
vErrors.length = _errs46;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs49 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err45 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema154.properties.zones.then,data:data12};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
const len4 = data12.length;
for(let i7=0; i7<len4; i7++){
let data13 = data12[i7];
if(!((((((data13 === 1) || (data13 === 2)) || (data13 === 3)) || (data13 === "1")) || (data13 === "2")) || (data13 === "3"))){
const err46 = {instancePath:instancePath+"/zones/" + i7,schemaPath:"#/definitions/Zone/enum",keyword:"enum",params:{allowedValues: schema46.enum},schema:schema46.enum,parentSchema:schema46,data:data13};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
let i8 = data12.length;
let j3;
if(i8 > 1){
outer3:
for(;i8--;){
for(j3 = i8; j3--;){
if(func0(data12[i8], data12[j3])){
const err47 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},schema:true,parentSchema:schema154.properties.zones.then,data:data12};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
break outer3;
}
}
}
}
}
else {
const err48 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/then/type",keyword:"type",params:{type: "array"},schema:schema154.properties.zones.then.type,parentSchema:schema154.properties.zones.then,data:data12};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid2 = _errs49 === errors;
valid22 = _valid2;
ifClause2 = "then";
}
else {
const _errs53 = errors;
if(typeof data12 !== "string"){
const err49 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/else/type",keyword:"type",params:{type: "string"},schema:schema154.properties.zones.else.type,parentSchema:schema154.properties.zones.else,data:data12};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if("none" !== data12){
const err50 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/else/const",keyword:"const",params:{allowedValue: "none"},schema:"none",parentSchema:schema154.properties.zones.else,data:data12};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
var _valid2 = _errs53 === errors;
valid22 = _valid2;
ifClause2 = "else";
}
if(!valid22){
const err51 = {instancePath:instancePath+"/zones",schemaPath:"#/properties/zones/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema154.properties.zones.if,parentSchema:schema154.properties.zones,data:data12};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
}
if(data.subscription !== undefined){
let data14 = data.subscription;
const message8 = typeof data14 === "string" ? this["SubscriptionId"]?.(data14) : undefined;
if(message8 !== undefined){
const err52 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/check",keyword:"check",params:{message: message8},schema:"SubscriptionId",parentSchema:schema13,data:data14};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern1.test(data14)){
const err53 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema13,data:data14};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
else {
const err54 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/type",keyword:"type",params:{type: "string"},schema:schema13.type,parentSchema:schema13,data:data14};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
}
if(data.tags !== undefined){
let data15 = data.tags;
if(data15 && typeof data15 == "object" && !Array.isArray(data15)){
for(const key1 in data15){
let data16 = data15[key1];
if(typeof data16 !== "string"){
const err55 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema154.properties.tags.additionalProperties.type,parentSchema:schema154.properties.tags.additionalProperties,data:data16};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
else {
const err56 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},schema:schema154.properties.tags.type,parentSchema:schema154.properties.tags,data:data15};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.hubs !== undefined){
let data17 = data.hubs;
const _errs64 = errors;
let valid29 = true;
const _errs65 = errors;
if(!(Array.isArray(data17))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var _valid3 = _errs65 === errors;
errors = _errs64;
if(vErrors !== null){
if(_errs64){
vErrors.length = _errs64;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs67 = errors;
if(Array.isArray(data17)){
if(data17.length < 1){
const err58 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema154.properties.hubs.then,data:data17};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
const len5 = data17.length;
for(let i9=0; i9<len5; i9++){
let data18 = data17[i9];
const message9 = typeof data18 === "string" ? this["HubName"]?.(data18) : undefined;
if(message9 !== undefined){
const err59 = {instancePath:instancePath+"/hubs/" + i9,schemaPath:"#/definitions/HubName/check",keyword:"check",params:{message: message9},schema:"HubName",parentSchema:schema165,data:data18};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(typeof data18 === "string"){
if(func14(data18) < 1){
const err60 = {instancePath:instancePath+"/hubs/" + i9,schemaPath:"#/definitions/HubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema165,data:data18};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/hubs/" + i9,schemaPath:"#/definitions/HubName/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data18};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
let i10 = data17.length;
let j4;
if(i10 > 1){
outer4:
for(;i10--;){
for(j4 = i10; j4--;){
if(func0(data17[i10], data17[j4])){
const err62 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/then/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4},schema:true,parentSchema:schema154.properties.hubs.then,data:data17};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
break outer4;
}
}
}
}
}
else {
const err63 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/then/type",keyword:"type",params:{type: "array"},schema:schema154.properties.hubs.then.type,parentSchema:schema154.properties.hubs.then,data:data17};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
var _valid3 = _errs67 === errors;
valid29 = _valid3;
ifClause3 = "then";
}
else {
const _errs72 = errors;
const message10 = typeof data17 === "string" ? this["HubName"]?.(data17) : undefined;
if(message10 !== undefined){
const err64 = {instancePath:instancePath+"/hubs",schemaPath:"#/definitions/HubName/check",keyword:"check",params:{message: message10},schema:"HubName",parentSchema:schema165,data:data17};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(typeof data17 === "string"){
if(func14(data17) < 1){
const err65 = {instancePath:instancePath+"/hubs",schemaPath:"#/definitions/HubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema165,data:data17};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
else {
const err66 = {instancePath:instancePath+"/hubs",schemaPath:"#/definitions/HubName/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data17};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
var _valid3 = _errs72 === errors;
valid29 = _valid3;
ifClause3 = "else";
}
if(!valid29){
const err67 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema154.properties.hubs.if,parentSchema:schema154.properties.hubs,data:data17};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
}
if(data.useRouteServerOf !== undefined){
let data19 = data.useRouteServerOf;
const message11 = typeof data19 === "string" ? this["SpokeName"]?.(data19) : undefined;
if(message11 !== undefined){
const err68 = {instancePath:instancePath+"/useRouteServerOf",schemaPath:"#/definitions/SpokeName/check",keyword:"check",params:{message: message11},schema:"SpokeName",parentSchema:schema167,data:data19};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
if(typeof data19 === "string"){
if(func14(data19) < 1){
const err69 = {instancePath:instancePath+"/useRouteServerOf",schemaPath:"#/definitions/SpokeName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema167,data:data19};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
}
else {
const err70 = {instancePath:instancePath+"/useRouteServerOf",schemaPath:"#/definitions/SpokeName/type",keyword:"type",params:{type: "string"},schema:schema167.type,parentSchema:schema167,data:data19};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
if(data.useGatewaysOf !== undefined){
let data20 = data.useGatewaysOf;
const message12 = typeof data20 === "string" ? this["HubName"]?.(data20) : undefined;
if(message12 !== undefined){
const err71 = {instancePath:instancePath+"/useGatewaysOf",schemaPath:"#/definitions/HubName/check",keyword:"check",params:{message: message12},schema:"HubName",parentSchema:schema165,data:data20};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
if(typeof data20 === "string"){
if(func14(data20) < 1){
const err72 = {instancePath:instancePath+"/useGatewaysOf",schemaPath:"#/definitions/HubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema165,data:data20};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
else {
const err73 = {instancePath:instancePath+"/useGatewaysOf",schemaPath:"#/definitions/HubName/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data20};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
if(data.existing !== undefined){
if(!(validate61.call(this, data.existing, {instancePath:instancePath+"/existing",parentData:data,parentDataProperty:"existing",rootData}))){
vErrors = vErrors === null ? validate61.errors : vErrors.concat(validate61.errors);
errors = vErrors.length;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema154.type,parentSchema:schema154,data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate59.errors = vErrors;
return errors === 0;
}

const schema173 = schema.definitions.SiteDefinition;
const schema187 = schema.definitions.Asn;
const schema180 = schema.definitions.AnnouncementDefinition;
const schema181 = schema.definitions.CircuitOrHubName;

function validate65(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.to === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "to"},schema:schema180.required,parentSchema:schema180,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "to") || (key0 === "addressPrefixes")) || (key0 === "prepend"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema180,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.to !== undefined){
let data0 = data.to;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema180.properties.to.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const message0 = typeof data1 === "string" ? this["CircuitOrHubName"]?.(data1) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/definitions/CircuitOrHubName/check",keyword:"check",params:{message: message0},schema:"CircuitOrHubName",parentSchema:schema181,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(func14(data1) < 1){
const err5 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/definitions/CircuitOrHubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema181,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/to/" + i0,schemaPath:"#/definitions/CircuitOrHubName/type",keyword:"type",params:{type: "string"},schema:schema181.type,parentSchema:schema181,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err7 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema180.properties.to.then,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/then/type",keyword:"type",params:{type: "array"},schema:schema180.properties.to.then.type,parentSchema:schema180.properties.to.then,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
const message1 = typeof data0 === "string" ? this["CircuitOrHubName"]?.(data0) : undefined;
if(message1 !== undefined){
const err9 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/CircuitOrHubName/check",keyword:"check",params:{message: message1},schema:"CircuitOrHubName",parentSchema:schema181,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data0 === "string"){
if(func14(data0) < 1){
const err10 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/CircuitOrHubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema181,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/to",schemaPath:"#/definitions/CircuitOrHubName/type",keyword:"type",params:{type: "string"},schema:schema181.type,parentSchema:schema181,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err12 = {instancePath:instancePath+"/to",schemaPath:"#/properties/to/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema180.properties.to.if,parentSchema:schema180.properties.to,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data2 = data.addressPrefixes;
const _errs15 = errors;
let valid7 = true;
const _errs16 = errors;
if(!(Array.isArray(data2))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs18 = errors;
if(Array.isArray(data2)){
if(data2.length < 1){
const err14 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema180.properties.addressPrefixes.then,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
const message2 = typeof data3 === "string" ? this["Cidr"]?.(data3) : undefined;
if(message2 !== undefined){
const err15 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message2},schema:"Cidr",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern21.test(data3)){
const err16 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/addressPrefixes/" + i2,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data2[i3], data2[j1])){
const err18 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema180.properties.addressPrefixes.then,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/type",keyword:"type",params:{type: "array"},schema:schema180.properties.addressPrefixes.then.type,parentSchema:schema180.properties.addressPrefixes.then,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid7 = _valid1;
ifClause1 = "then";
}
else {
const _errs23 = errors;
const message3 = typeof data2 === "string" ? this["Cidr"]?.(data2) : undefined;
if(message3 !== undefined){
const err20 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message3},schema:"Cidr",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern21.test(data2)){
const err21 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid7 = _valid1;
ifClause1 = "else";
}
if(!valid7){
const err23 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema180.properties.addressPrefixes.if,parentSchema:schema180.properties.addressPrefixes,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.prepend !== undefined){
let data4 = data.prepend;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err24 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/type",keyword:"type",params:{type: "integer"},schema:schema180.properties.prepend.type,parentSchema:schema180.properties.prepend,data:data4};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 16 || isNaN(data4)){
const err25 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/maximum",keyword:"maximum",params:{comparison: "<=", limit: 16},schema:16,parentSchema:schema180.properties.prepend,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data4 < 0 || isNaN(data4)){
const err26 = {instancePath:instancePath+"/prepend",schemaPath:"#/properties/prepend/minimum",keyword:"minimum",params:{comparison: ">=", limit: 0},schema:0,parentSchema:schema180.properties.prepend,data:data4};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
}
else {
const err27 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema180.type,parentSchema:schema180,data};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
validate65.errors = vErrors;
return errors === 0;
}


function validate64(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.addressPrefixes === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "addressPrefixes"},schema:schema173.required,parentSchema:schema173,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema173.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema173,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.addressPrefixes !== undefined){
let data0 = data.addressPrefixes;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema173.properties.addressPrefixes.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
const message0 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message0 !== undefined){
const err4 = {instancePath:instancePath+"/addressPrefixes/" + i0,schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err5 = {instancePath:instancePath+"/addressPrefixes/" + i0,schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/addressPrefixes/" + i0,schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err7 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema173.properties.addressPrefixes.then,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err8 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/then/type",keyword:"type",params:{type: "array"},schema:schema173.properties.addressPrefixes.then.type,parentSchema:schema173.properties.addressPrefixes.then,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
const message1 = typeof data0 === "string" ? this["Cidr"]?.(data0) : undefined;
if(message1 !== undefined){
const err9 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
const err10 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err12 = {instancePath:instancePath+"/addressPrefixes",schemaPath:"#/properties/addressPrefixes/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema173.properties.addressPrefixes.if,parentSchema:schema173.properties.addressPrefixes,data:data0};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.circuits !== undefined){
let data2 = data.circuits;
const _errs15 = errors;
let valid7 = true;
const _errs16 = errors;
if(!(Array.isArray(data2))){
const err13 = {};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
var _valid1 = _errs16 === errors;
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs18 = errors;
if(Array.isArray(data2)){
if(data2.length < 1){
const err14 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema173.properties.circuits.then,data:data2};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const len1 = data2.length;
for(let i2=0; i2<len1; i2++){
let data3 = data2[i2];
const message2 = typeof data3 === "string" ? this["CircuitName"]?.(data3) : undefined;
if(message2 !== undefined){
const err15 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message2},schema:"CircuitName",parentSchema:schema117,data:data3};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
if(typeof data3 === "string"){
if(func14(data3) < 1){
const err16 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data3};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
else {
const err17 = {instancePath:instancePath+"/circuits/" + i2,schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data3};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
let i3 = data2.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data2[i3], data2[j1])){
const err18 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema173.properties.circuits.then,data:data2};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err19 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/then/type",keyword:"type",params:{type: "array"},schema:schema173.properties.circuits.then.type,parentSchema:schema173.properties.circuits.then,data:data2};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
var _valid1 = _errs18 === errors;
valid7 = _valid1;
ifClause1 = "then";
}
else {
const _errs23 = errors;
const message3 = typeof data2 === "string" ? this["CircuitName"]?.(data2) : undefined;
if(message3 !== undefined){
const err20 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message3},schema:"CircuitName",parentSchema:schema117,data:data2};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(typeof data2 === "string"){
if(func14(data2) < 1){
const err21 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data2};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
else {
const err22 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data2};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid1 = _errs23 === errors;
valid7 = _valid1;
ifClause1 = "else";
}
if(!valid7){
const err23 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema173.properties.circuits.if,parentSchema:schema173.properties.circuits,data:data2};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.preferredCircuits !== undefined){
let data4 = data.preferredCircuits;
const _errs27 = errors;
let valid13 = true;
const _errs28 = errors;
if(!(Array.isArray(data4))){
const err24 = {};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
var _valid2 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs30 = errors;
if(Array.isArray(data4)){
if(data4.length < 1){
const err25 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/properties/preferredCircuits/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema173.properties.preferredCircuits.then,data:data4};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
const len2 = data4.length;
for(let i4=0; i4<len2; i4++){
let data5 = data4[i4];
const message4 = typeof data5 === "string" ? this["CircuitName"]?.(data5) : undefined;
if(message4 !== undefined){
const err26 = {instancePath:instancePath+"/preferredCircuits/" + i4,schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message4},schema:"CircuitName",parentSchema:schema117,data:data5};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
if(typeof data5 === "string"){
if(func14(data5) < 1){
const err27 = {instancePath:instancePath+"/preferredCircuits/" + i4,schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data5};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
}
else {
const err28 = {instancePath:instancePath+"/preferredCircuits/" + i4,schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data5};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
}
let i5 = data4.length;
let j2;
if(i5 > 1){
outer2:
for(;i5--;){
for(j2 = i5; j2--;){
if(func0(data4[i5], data4[j2])){
const err29 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/properties/preferredCircuits/then/uniqueItems",keyword:"uniqueItems",params:{i: i5, j: j2},schema:true,parentSchema:schema173.properties.preferredCircuits.then,data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
break outer2;
}
}
}
}
}
else {
const err30 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/properties/preferredCircuits/then/type",keyword:"type",params:{type: "array"},schema:schema173.properties.preferredCircuits.then.type,parentSchema:schema173.properties.preferredCircuits.then,data:data4};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
var _valid2 = _errs30 === errors;
valid13 = _valid2;
ifClause2 = "then";
}
else {
const _errs35 = errors;
const message5 = typeof data4 === "string" ? this["CircuitName"]?.(data4) : undefined;
if(message5 !== undefined){
const err31 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/definitions/CircuitName/check",keyword:"check",params:{message: message5},schema:"CircuitName",parentSchema:schema117,data:data4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
if(typeof data4 === "string"){
if(func14(data4) < 1){
const err32 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/definitions/CircuitName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema117,data:data4};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
else {
const err33 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/definitions/CircuitName/type",keyword:"type",params:{type: "string"},schema:schema117.type,parentSchema:schema117,data:data4};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
var _valid2 = _errs35 === errors;
valid13 = _valid2;
ifClause2 = "else";
}
if(!valid13){
const err34 = {instancePath:instancePath+"/preferredCircuits",schemaPath:"#/properties/preferredCircuits/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema173.properties.preferredCircuits.if,parentSchema:schema173.properties.preferredCircuits,data:data4};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
if(data.announcements !== undefined){
let data6 = data.announcements;
const _errs39 = errors;
let valid19 = true;
const _errs40 = errors;
if(!(Array.isArray(data6))){
const err35 = {};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid3 = _errs40 === errors;
errors = _errs39;
if(vErrors !== null){
if(_errs39){
vErrors.length = _errs39;
}
else {
vErrors = null;
}
}
let ifClause3;
if(_valid3){
const _errs42 = errors;
if(Array.isArray(data6)){
if(data6.length < 1){
const err36 = {instancePath:instancePath+"/announcements",schemaPath:"#/properties/announcements/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema173.properties.announcements.then,data:data6};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
const len3 = data6.length;
for(let i6=0; i6<len3; i6++){
if(!(validate65.call(this, data6[i6], {instancePath:instancePath+"/announcements/" + i6,parentData:data6,parentDataProperty:i6,rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
}
}
else {
const err37 = {instancePath:instancePath+"/announcements",schemaPath:"#/properties/announcements/then/type",keyword:"type",params:{type: "array"},schema:schema173.properties.announcements.then.type,parentSchema:schema173.properties.announcements.then,data:data6};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
var _valid3 = _errs42 === errors;
valid19 = _valid3;
ifClause3 = "then";
}
else {
const _errs45 = errors;
if(!(validate65.call(this, data6, {instancePath:instancePath+"/announcements",parentData:data,parentDataProperty:"announcements",rootData}))){
vErrors = vErrors === null ? validate65.errors : vErrors.concat(validate65.errors);
errors = vErrors.length;
}
var _valid3 = _errs45 === errors;
valid19 = _valid3;
ifClause3 = "else";
}
if(!valid19){
const err38 = {instancePath:instancePath+"/announcements",schemaPath:"#/properties/announcements/if",keyword:"if",params:{failingKeyword: ifClause3},schema:schema173.properties.announcements.if,parentSchema:schema173.properties.announcements,data:data6};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.passesOn !== undefined){
let data8 = data.passesOn;
const _errs47 = errors;
let valid22 = true;
const _errs48 = errors;
if(!(Array.isArray(data8))){
const err39 = {};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
var _valid4 = _errs48 === errors;
errors = _errs47;
if(vErrors !== null){
if(_errs47){
vErrors.length = _errs47;
}
else {
vErrors = null;
}
}
let ifClause4;
if(_valid4){
const _errs50 = errors;
if(Array.isArray(data8)){
if(data8.length < 1){
const err40 = {instancePath:instancePath+"/passesOn",schemaPath:"#/properties/passesOn/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema173.properties.passesOn.then,data:data8};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
const len4 = data8.length;
for(let i7=0; i7<len4; i7++){
let data9 = data8[i7];
const message6 = typeof data9 === "string" ? this["SiteName"]?.(data9) : undefined;
if(message6 !== undefined){
const err41 = {instancePath:instancePath+"/passesOn/" + i7,schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message6},schema:"SiteName",parentSchema:schema65,data:data9};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
if(typeof data9 === "string"){
if(func14(data9) < 1){
const err42 = {instancePath:instancePath+"/passesOn/" + i7,schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data9};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
else {
const err43 = {instancePath:instancePath+"/passesOn/" + i7,schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data9};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
let i8 = data8.length;
let j3;
if(i8 > 1){
outer3:
for(;i8--;){
for(j3 = i8; j3--;){
if(func0(data8[i8], data8[j3])){
const err44 = {instancePath:instancePath+"/passesOn",schemaPath:"#/properties/passesOn/then/uniqueItems",keyword:"uniqueItems",params:{i: i8, j: j3},schema:true,parentSchema:schema173.properties.passesOn.then,data:data8};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
break outer3;
}
}
}
}
}
else {
const err45 = {instancePath:instancePath+"/passesOn",schemaPath:"#/properties/passesOn/then/type",keyword:"type",params:{type: "array"},schema:schema173.properties.passesOn.then.type,parentSchema:schema173.properties.passesOn.then,data:data8};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
var _valid4 = _errs50 === errors;
valid22 = _valid4;
ifClause4 = "then";
}
else {
const _errs55 = errors;
const message7 = typeof data8 === "string" ? this["SiteName"]?.(data8) : undefined;
if(message7 !== undefined){
const err46 = {instancePath:instancePath+"/passesOn",schemaPath:"#/definitions/SiteName/check",keyword:"check",params:{message: message7},schema:"SiteName",parentSchema:schema65,data:data8};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
if(typeof data8 === "string"){
if(func14(data8) < 1){
const err47 = {instancePath:instancePath+"/passesOn",schemaPath:"#/definitions/SiteName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema65,data:data8};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
else {
const err48 = {instancePath:instancePath+"/passesOn",schemaPath:"#/definitions/SiteName/type",keyword:"type",params:{type: "string"},schema:schema65.type,parentSchema:schema65,data:data8};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
var _valid4 = _errs55 === errors;
valid22 = _valid4;
ifClause4 = "else";
}
if(!valid22){
const err49 = {instancePath:instancePath+"/passesOn",schemaPath:"#/properties/passesOn/if",keyword:"if",params:{failingKeyword: ifClause4},schema:schema173.properties.passesOn.if,parentSchema:schema173.properties.passesOn,data:data8};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
}
if(data.asn !== undefined){
let data10 = data.asn;
if(!(((typeof data10 == "number") && (!(data10 % 1) && !isNaN(data10))) && (isFinite(data10)))){
const err50 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/Asn/type",keyword:"type",params:{type: "integer"},schema:schema187.type,parentSchema:schema187,data:data10};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
const _errs61 = errors;
const _errs62 = errors;
const _errs63 = errors;
let valid30 = false;
const _errs64 = errors;
if(!((((data10 === 8074) || (data10 === 8075)) || (data10 === 12076)) || (data10 === 23456))){
const err51 = {};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var _valid5 = _errs64 === errors;
valid30 = valid30 || _valid5;
if(!valid30){
const _errs65 = errors;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 64511 || isNaN(data10)){
const err52 = {};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
else {
if(data10 < 64496 || isNaN(data10)){
const err53 = {};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
}
var _valid5 = _errs65 === errors;
valid30 = valid30 || _valid5;
if(!valid30){
const _errs66 = errors;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 65520 || isNaN(data10)){
const err54 = {};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
else {
if(data10 < 65515 || isNaN(data10)){
const err55 = {};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
}
var _valid5 = _errs66 === errors;
valid30 = valid30 || _valid5;
if(!valid30){
const _errs67 = errors;
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 65551 || isNaN(data10)){
const err56 = {};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
else {
if(data10 < 65535 || isNaN(data10)){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
}
}
var _valid5 = _errs67 === errors;
valid30 = valid30 || _valid5;
}
}
}
if(!valid30){
const err58 = {};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
errors = _errs63;
if(vErrors !== null){
if(_errs63){
vErrors.length = _errs63;
}
else {
vErrors = null;
}
}
}
var valid29 = _errs62 === errors;
if(valid29){
const err59 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/Asn/not",keyword:"not",params:{},schema:schema187.not,parentSchema:schema187,data:data10};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
else {
errors = _errs61;
if(vErrors !== null){
if(_errs61){
vErrors.length = _errs61;
}
else {
vErrors = null;
}
}
}
const message8 = Number.isInteger(data10) ? this["Asn"]?.(data10) : undefined;
if(message8 !== undefined){
const err60 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/Asn/check",keyword:"check",params:{message: message8},schema:"Asn",parentSchema:schema187,data:data10};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
if((typeof data10 == "number") && (isFinite(data10))){
if(data10 > 4294967294 || isNaN(data10)){
const err61 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/Asn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294},schema:4294967294,parentSchema:schema187,data:data10};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
if(data10 < 1 || isNaN(data10)){
const err62 = {instancePath:instancePath+"/asn",schemaPath:"#/definitions/Asn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema187,data:data10};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
}
}
if(data.moreSpecifics !== undefined){
let data11 = data.moreSpecifics;
if(typeof data11 !== "boolean"){
const err63 = {instancePath:instancePath+"/moreSpecifics",schemaPath:"#/properties/moreSpecifics/type",keyword:"type",params:{type: "boolean"},schema:schema173.properties.moreSpecifics.type,parentSchema:schema173.properties.moreSpecifics,data:data11};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
}
if(data.maximumPrefixes !== undefined){
let data12 = data.maximumPrefixes;
if(!(((typeof data12 == "number") && (!(data12 % 1) && !isNaN(data12))) && (isFinite(data12)))){
const err64 = {instancePath:instancePath+"/maximumPrefixes",schemaPath:"#/properties/maximumPrefixes/type",keyword:"type",params:{type: "integer"},schema:schema173.properties.maximumPrefixes.type,parentSchema:schema173.properties.maximumPrefixes,data:data12};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if((typeof data12 == "number") && (isFinite(data12))){
if(data12 > 4000 || isNaN(data12)){
const err65 = {instancePath:instancePath+"/maximumPrefixes",schemaPath:"#/properties/maximumPrefixes/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4000},schema:4000,parentSchema:schema173.properties.maximumPrefixes,data:data12};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
if(data12 < 1 || isNaN(data12)){
const err66 = {instancePath:instancePath+"/maximumPrefixes",schemaPath:"#/properties/maximumPrefixes/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema173.properties.maximumPrefixes,data:data12};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
}
}
}
if(data.reachedThrough !== undefined){
let data13 = data.reachedThrough;
const _errs73 = errors;
let valid31 = true;
const _errs74 = errors;
if(!(Array.isArray(data13))){
const err67 = {};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid6 = _errs74 === errors;
errors = _errs73;
if(vErrors !== null){
if(_errs73){
vErrors.length = _errs73;
}
else {
vErrors = null;
}
}
let ifClause5;
if(_valid6){
const _errs76 = errors;
if(Array.isArray(data13)){
if(data13.length < 1){
const err68 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/properties/reachedThrough/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema173.properties.reachedThrough.then,data:data13};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
const len5 = data13.length;
for(let i9=0; i9<len5; i9++){
let data14 = data13[i9];
const message9 = typeof data14 === "string" ? this["HubName"]?.(data14) : undefined;
if(message9 !== undefined){
const err69 = {instancePath:instancePath+"/reachedThrough/" + i9,schemaPath:"#/definitions/HubName/check",keyword:"check",params:{message: message9},schema:"HubName",parentSchema:schema165,data:data14};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(typeof data14 === "string"){
if(func14(data14) < 1){
const err70 = {instancePath:instancePath+"/reachedThrough/" + i9,schemaPath:"#/definitions/HubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema165,data:data14};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
}
else {
const err71 = {instancePath:instancePath+"/reachedThrough/" + i9,schemaPath:"#/definitions/HubName/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data14};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
}
let i10 = data13.length;
let j4;
if(i10 > 1){
outer4:
for(;i10--;){
for(j4 = i10; j4--;){
if(func0(data13[i10], data13[j4])){
const err72 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/properties/reachedThrough/then/uniqueItems",keyword:"uniqueItems",params:{i: i10, j: j4},schema:true,parentSchema:schema173.properties.reachedThrough.then,data:data13};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
break outer4;
}
}
}
}
}
else {
const err73 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/properties/reachedThrough/then/type",keyword:"type",params:{type: "array"},schema:schema173.properties.reachedThrough.then.type,parentSchema:schema173.properties.reachedThrough.then,data:data13};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
var _valid6 = _errs76 === errors;
valid31 = _valid6;
ifClause5 = "then";
}
else {
const _errs81 = errors;
const message10 = typeof data13 === "string" ? this["HubName"]?.(data13) : undefined;
if(message10 !== undefined){
const err74 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/definitions/HubName/check",keyword:"check",params:{message: message10},schema:"HubName",parentSchema:schema165,data:data13};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
if(typeof data13 === "string"){
if(func14(data13) < 1){
const err75 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/definitions/HubName/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema165,data:data13};
if(vErrors === null){
vErrors = [err75];
}
else {
vErrors.push(err75);
}
errors++;
}
}
else {
const err76 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/definitions/HubName/type",keyword:"type",params:{type: "string"},schema:schema165.type,parentSchema:schema165,data:data13};
if(vErrors === null){
vErrors = [err76];
}
else {
vErrors.push(err76);
}
errors++;
}
var _valid6 = _errs81 === errors;
valid31 = _valid6;
ifClause5 = "else";
}
if(!valid31){
const err77 = {instancePath:instancePath+"/reachedThrough",schemaPath:"#/properties/reachedThrough/if",keyword:"if",params:{failingKeyword: ifClause5},schema:schema173.properties.reachedThrough.if,parentSchema:schema173.properties.reachedThrough,data:data13};
if(vErrors === null){
vErrors = [err77];
}
else {
vErrors.push(err77);
}
errors++;
}
}
}
else {
const err78 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema173.type,parentSchema:schema173,data};
if(vErrors === null){
vErrors = [err78];
}
else {
vErrors.push(err78);
}
errors++;
}
validate64.errors = vErrors;
return errors === 0;
}

const schema191 = schema.definitions.CircuitDefinition;
const schema196 = schema.definitions.ExpressRoutePortId;
const schema202 = schema.definitions.AuthorizationName;
const schema197 = schema.definitions.PrivatePeeringDefinition;

function validate70(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.primaryAddressPrefix === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "primaryAddressPrefix"},schema:schema197.required,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.secondaryAddressPrefix === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "secondaryAddressPrefix"},schema:schema197.required,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(data.vlanId === undefined){
const err2 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "vlanId"},schema:schema197.required,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(data.peerAsn === undefined){
const err3 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "peerAsn"},schema:schema197.required,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
for(const key0 in data){
if(!(((((key0 === "primaryAddressPrefix") || (key0 === "secondaryAddressPrefix")) || (key0 === "vlanId")) || (key0 === "peerAsn")) || (key0 === "sharedKeyVariable"))){
const err4 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.primaryAddressPrefix !== undefined){
let data0 = data.primaryAddressPrefix;
const message0 = typeof data0 === "string" ? this["Cidr"]?.(data0) : undefined;
if(message0 !== undefined){
const err5 = {instancePath:instancePath+"/primaryAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message0},schema:"Cidr",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern21.test(data0)){
const err6 = {instancePath:instancePath+"/primaryAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/primaryAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.secondaryAddressPrefix !== undefined){
let data1 = data.secondaryAddressPrefix;
const message1 = typeof data1 === "string" ? this["Cidr"]?.(data1) : undefined;
if(message1 !== undefined){
const err8 = {instancePath:instancePath+"/secondaryAddressPrefix",schemaPath:"#/definitions/Cidr/check",keyword:"check",params:{message: message1},schema:"Cidr",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern21.test(data1)){
const err9 = {instancePath:instancePath+"/secondaryAddressPrefix",schemaPath:"#/definitions/Cidr/pattern",keyword:"pattern",params:{pattern: "^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$"},schema:"^(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)(\\.(25[0-5]|2[0-4]\\d|1\\d\\d|[1-9]?\\d)){3}/(3[0-2]|[12]?\\d)$",parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
else {
const err10 = {instancePath:instancePath+"/secondaryAddressPrefix",schemaPath:"#/definitions/Cidr/type",keyword:"type",params:{type: "string"},schema:schema38.type,parentSchema:schema38,data:data1};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.vlanId !== undefined){
let data2 = data.vlanId;
if(!(((typeof data2 == "number") && (!(data2 % 1) && !isNaN(data2))) && (isFinite(data2)))){
const err11 = {instancePath:instancePath+"/vlanId",schemaPath:"#/properties/vlanId/type",keyword:"type",params:{type: "integer"},schema:schema197.properties.vlanId.type,parentSchema:schema197.properties.vlanId,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
if((typeof data2 == "number") && (isFinite(data2))){
if(data2 > 4094 || isNaN(data2)){
const err12 = {instancePath:instancePath+"/vlanId",schemaPath:"#/properties/vlanId/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4094},schema:4094,parentSchema:schema197.properties.vlanId,data:data2};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(data2 < 1 || isNaN(data2)){
const err13 = {instancePath:instancePath+"/vlanId",schemaPath:"#/properties/vlanId/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema197.properties.vlanId,data:data2};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
}
if(data.peerAsn !== undefined){
let data3 = data.peerAsn;
if(!(((typeof data3 == "number") && (!(data3 % 1) && !isNaN(data3))) && (isFinite(data3)))){
const err14 = {instancePath:instancePath+"/peerAsn",schemaPath:"#/definitions/Asn/type",keyword:"type",params:{type: "integer"},schema:schema187.type,parentSchema:schema187,data:data3};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
const _errs13 = errors;
const _errs14 = errors;
const _errs15 = errors;
let valid5 = false;
const _errs16 = errors;
if(!((((data3 === 8074) || (data3 === 8075)) || (data3 === 12076)) || (data3 === 23456))){
const err15 = {};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
var _valid0 = _errs16 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs17 = errors;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 64511 || isNaN(data3)){
const err16 = {};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
else {
if(data3 < 64496 || isNaN(data3)){
const err17 = {};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
}
var _valid0 = _errs17 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs18 = errors;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65520 || isNaN(data3)){
const err18 = {};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
else {
if(data3 < 65515 || isNaN(data3)){
const err19 = {};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
}
var _valid0 = _errs18 === errors;
valid5 = valid5 || _valid0;
if(!valid5){
const _errs19 = errors;
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 65551 || isNaN(data3)){
const err20 = {};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
else {
if(data3 < 65535 || isNaN(data3)){
const err21 = {};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
var _valid0 = _errs19 === errors;
valid5 = valid5 || _valid0;
}
}
}
if(!valid5){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
else {
errors = _errs15;
if(vErrors !== null){
if(_errs15){
vErrors.length = _errs15;
}
else {
vErrors = null;
}
}
}
var valid4 = _errs14 === errors;
if(valid4){
const err23 = {instancePath:instancePath+"/peerAsn",schemaPath:"#/definitions/Asn/not",keyword:"not",params:{},schema:schema187.not,parentSchema:schema187,data:data3};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
else {
errors = _errs13;
if(vErrors !== null){
if(_errs13){
vErrors.length = _errs13;
}
else {
vErrors = null;
}
}
}
const message2 = Number.isInteger(data3) ? this["Asn"]?.(data3) : undefined;
if(message2 !== undefined){
const err24 = {instancePath:instancePath+"/peerAsn",schemaPath:"#/definitions/Asn/check",keyword:"check",params:{message: message2},schema:"Asn",parentSchema:schema187,data:data3};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if((typeof data3 == "number") && (isFinite(data3))){
if(data3 > 4294967294 || isNaN(data3)){
const err25 = {instancePath:instancePath+"/peerAsn",schemaPath:"#/definitions/Asn/maximum",keyword:"maximum",params:{comparison: "<=", limit: 4294967294},schema:4294967294,parentSchema:schema187,data:data3};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
if(data3 < 1 || isNaN(data3)){
const err26 = {instancePath:instancePath+"/peerAsn",schemaPath:"#/definitions/Asn/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema187,data:data3};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
}
if(data.sharedKeyVariable !== undefined){
let data4 = data.sharedKeyVariable;
const _errs23 = errors;
const _errs24 = errors;
if(!((((((((data4 === "source") || (data4 === "version")) || (data4 === "providers")) || (data4 === "count")) || (data4 === "for_each")) || (data4 === "lifecycle")) || (data4 === "depends_on")) || (data4 === "locals"))){
const err27 = {};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
var valid7 = _errs24 === errors;
if(valid7){
const err28 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/not",keyword:"not",params:{},schema:schema77.not,parentSchema:schema77,data:data4};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
else {
errors = _errs23;
if(vErrors !== null){
if(_errs23){
vErrors.length = _errs23;
}
else {
vErrors = null;
}
}
}
const message3 = typeof data4 === "string" ? this["VariableName"]?.(data4) : undefined;
if(message3 !== undefined){
const err29 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/check",keyword:"check",params:{message: message3},schema:"VariableName",parentSchema:schema77,data:data4};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern48.test(data4)){
const err30 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w{0,63}$"},schema:"^[A-Za-z_]\\w{0,63}$",parentSchema:schema77,data:data4};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/sharedKeyVariable",schemaPath:"#/definitions/VariableName/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data4};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
}
}
else {
const err32 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema197.type,parentSchema:schema197,data};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
validate70.errors = vErrors;
return errors === 0;
}

const schema204 = schema.definitions.ExistingCircuitDefinition;
const schema205 = schema.definitions.CircuitId;

function validate72(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.circuitId === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "circuitId"},schema:schema204.required,parentSchema:schema204,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(key0 === "circuitId")){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema204,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.circuitId !== undefined){
let data0 = data.circuitId;
const message0 = typeof data0 === "string" ? this["CircuitId"]?.(data0) : undefined;
if(message0 !== undefined){
const err2 = {instancePath:instancePath+"/circuitId",schemaPath:"#/definitions/CircuitId/check",keyword:"check",params:{message: message0},schema:"CircuitId",parentSchema:schema205,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern54.test(data0)){
const err3 = {instancePath:instancePath+"/circuitId",schemaPath:"#/definitions/CircuitId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema205,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
else {
const err4 = {instancePath:instancePath+"/circuitId",schemaPath:"#/definitions/CircuitId/type",keyword:"type",params:{type: "string"},schema:schema205.type,parentSchema:schema205,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
}
else {
const err5 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema204.type,parentSchema:schema204,data};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
validate72.errors = vErrors;
return errors === 0;
}


function validate69(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
for(const key0 in data){
if(!(func2.call(schema191.properties, key0))){
const err0 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema191,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
}
if(data.location !== undefined){
let data0 = data.location;
const message0 = typeof data0 === "string" ? this["RegionName"]?.(data0) : undefined;
if(message0 !== undefined){
const err1 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/check",keyword:"check",params:{message: message0},schema:"RegionName",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern20.test(data0)){
const err2 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9 ]+$"},schema:"^[A-Za-z0-9 ]+$",parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
else {
const err3 = {instancePath:instancePath+"/location",schemaPath:"#/definitions/RegionName/type",keyword:"type",params:{type: "string"},schema:schema37.type,parentSchema:schema37,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.resourceGroupName !== undefined){
let data1 = data.resourceGroupName;
const message1 = typeof data1 === "string" ? this["ResourceGroupName"]?.(data1) : undefined;
if(message1 !== undefined){
const err4 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/check",keyword:"check",params:{message: message1},schema:"ResourceGroupName",parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(typeof data1 === "string"){
if(!pattern5.test(data1)){
const err5 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$"},schema:"^[A-Za-z0-9_.()-]{0,89}[A-Za-z0-9_()-]$",parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
else {
const err6 = {instancePath:instancePath+"/resourceGroupName",schemaPath:"#/definitions/ResourceGroupName/type",keyword:"type",params:{type: "string"},schema:schema19.type,parentSchema:schema19,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
if(data.serviceProviderName !== undefined){
let data2 = data.serviceProviderName;
const message2 = typeof data2 === "string" ? this["PlainText"]?.(data2) : undefined;
if(message2 !== undefined){
const err7 = {instancePath:instancePath+"/serviceProviderName",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message2},schema:"PlainText",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
if(typeof data2 === "string"){
if(!pattern4.test(data2)){
const err8 = {instancePath:instancePath+"/serviceProviderName",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/serviceProviderName",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
if(data.peeringLocation !== undefined){
let data3 = data.peeringLocation;
const message3 = typeof data3 === "string" ? this["PlainText"]?.(data3) : undefined;
if(message3 !== undefined){
const err10 = {instancePath:instancePath+"/peeringLocation",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message3},schema:"PlainText",parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern4.test(data3)){
const err11 = {instancePath:instancePath+"/peeringLocation",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
else {
const err12 = {instancePath:instancePath+"/peeringLocation",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data3};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
}
if(data.bandwidthInMbps !== undefined){
let data4 = data.bandwidthInMbps;
if(!(((typeof data4 == "number") && (!(data4 % 1) && !isNaN(data4))) && (isFinite(data4)))){
const err13 = {instancePath:instancePath+"/bandwidthInMbps",schemaPath:"#/properties/bandwidthInMbps/type",keyword:"type",params:{type: "integer"},schema:schema191.properties.bandwidthInMbps.type,parentSchema:schema191.properties.bandwidthInMbps,data:data4};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
if((typeof data4 == "number") && (isFinite(data4))){
if(data4 > 10000 || isNaN(data4)){
const err14 = {instancePath:instancePath+"/bandwidthInMbps",schemaPath:"#/properties/bandwidthInMbps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 10000},schema:10000,parentSchema:schema191.properties.bandwidthInMbps,data:data4};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(data4 < 50 || isNaN(data4)){
const err15 = {instancePath:instancePath+"/bandwidthInMbps",schemaPath:"#/properties/bandwidthInMbps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 50},schema:50,parentSchema:schema191.properties.bandwidthInMbps,data:data4};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
}
if(data.expressRoutePortId !== undefined){
let data5 = data.expressRoutePortId;
const message4 = typeof data5 === "string" ? this["ExpressRoutePortId"]?.(data5) : undefined;
if(message4 !== undefined){
const err16 = {instancePath:instancePath+"/expressRoutePortId",schemaPath:"#/definitions/ExpressRoutePortId/check",keyword:"check",params:{message: message4},schema:"ExpressRoutePortId",parentSchema:schema196,data:data5};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
if(typeof data5 === "string"){
if(!pattern54.test(data5)){
const err17 = {instancePath:instancePath+"/expressRoutePortId",schemaPath:"#/definitions/ExpressRoutePortId/pattern",keyword:"pattern",params:{pattern: "^(/[^/]+){8}$"},schema:"^(/[^/]+){8}$",parentSchema:schema196,data:data5};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
}
else {
const err18 = {instancePath:instancePath+"/expressRoutePortId",schemaPath:"#/definitions/ExpressRoutePortId/type",keyword:"type",params:{type: "string"},schema:schema196.type,parentSchema:schema196,data:data5};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
if(data.bandwidthInGbps !== undefined){
let data6 = data.bandwidthInGbps;
if(!(((typeof data6 == "number") && (!(data6 % 1) && !isNaN(data6))) && (isFinite(data6)))){
const err19 = {instancePath:instancePath+"/bandwidthInGbps",schemaPath:"#/properties/bandwidthInGbps/type",keyword:"type",params:{type: "integer"},schema:schema191.properties.bandwidthInGbps.type,parentSchema:schema191.properties.bandwidthInGbps,data:data6};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
if((typeof data6 == "number") && (isFinite(data6))){
if(data6 > 400 || isNaN(data6)){
const err20 = {instancePath:instancePath+"/bandwidthInGbps",schemaPath:"#/properties/bandwidthInGbps/maximum",keyword:"maximum",params:{comparison: "<=", limit: 400},schema:400,parentSchema:schema191.properties.bandwidthInGbps,data:data6};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
if(data6 < 1 || isNaN(data6)){
const err21 = {instancePath:instancePath+"/bandwidthInGbps",schemaPath:"#/properties/bandwidthInGbps/minimum",keyword:"minimum",params:{comparison: ">=", limit: 1},schema:1,parentSchema:schema191.properties.bandwidthInGbps,data:data6};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
}
if(data.tier !== undefined){
let data7 = data.tier;
if(typeof data7 !== "string"){
const err22 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/type",keyword:"type",params:{type: "string"},schema:schema191.properties.tier.type,parentSchema:schema191.properties.tier,data:data7};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
if(!(((data7 === "Local") || (data7 === "Standard")) || (data7 === "Premium"))){
const err23 = {instancePath:instancePath+"/tier",schemaPath:"#/properties/tier/enum",keyword:"enum",params:{allowedValues: schema191.properties.tier.enum},schema:schema191.properties.tier.enum,parentSchema:schema191.properties.tier,data:data7};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
}
if(data.family !== undefined){
let data8 = data.family;
if(typeof data8 !== "string"){
const err24 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/type",keyword:"type",params:{type: "string"},schema:schema191.properties.family.type,parentSchema:schema191.properties.family,data:data8};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(!((data8 === "MeteredData") || (data8 === "UnlimitedData"))){
const err25 = {instancePath:instancePath+"/family",schemaPath:"#/properties/family/enum",keyword:"enum",params:{allowedValues: schema191.properties.family.enum},schema:schema191.properties.family.enum,parentSchema:schema191.properties.family,data:data8};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
if(data.privatePeering !== undefined){
if(!(validate70.call(this, data.privatePeering, {instancePath:instancePath+"/privatePeering",parentData:data,parentDataProperty:"privatePeering",rootData}))){
vErrors = vErrors === null ? validate70.errors : vErrors.concat(validate70.errors);
errors = vErrors.length;
}
}
if(data.authorizations !== undefined){
let data10 = data.authorizations;
const _errs27 = errors;
let valid6 = true;
const _errs28 = errors;
if(!(Array.isArray(data10))){
const err26 = {};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
var _valid0 = _errs28 === errors;
errors = _errs27;
if(vErrors !== null){
if(_errs27){
vErrors.length = _errs27;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs30 = errors;
if(Array.isArray(data10)){
if(data10.length < 1){
const err27 = {instancePath:instancePath+"/authorizations",schemaPath:"#/properties/authorizations/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema191.properties.authorizations.then,data:data10};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
}
const len0 = data10.length;
for(let i0=0; i0<len0; i0++){
let data11 = data10[i0];
const message5 = typeof data11 === "string" ? this["AuthorizationName"]?.(data11) : undefined;
if(message5 !== undefined){
const err28 = {instancePath:instancePath+"/authorizations/" + i0,schemaPath:"#/definitions/AuthorizationName/check",keyword:"check",params:{message: message5},schema:"AuthorizationName",parentSchema:schema202,data:data11};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
if(typeof data11 === "string"){
if(!pattern44.test(data11)){
const err29 = {instancePath:instancePath+"/authorizations/" + i0,schemaPath:"#/definitions/AuthorizationName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},schema:"^[A-Za-z0-9_-]+$",parentSchema:schema202,data:data11};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
}
else {
const err30 = {instancePath:instancePath+"/authorizations/" + i0,schemaPath:"#/definitions/AuthorizationName/type",keyword:"type",params:{type: "string"},schema:schema202.type,parentSchema:schema202,data:data11};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
let i1 = data10.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data10[i1], data10[j0])){
const err31 = {instancePath:instancePath+"/authorizations",schemaPath:"#/properties/authorizations/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema191.properties.authorizations.then,data:data10};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err32 = {instancePath:instancePath+"/authorizations",schemaPath:"#/properties/authorizations/then/type",keyword:"type",params:{type: "array"},schema:schema191.properties.authorizations.then.type,parentSchema:schema191.properties.authorizations.then,data:data10};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
var _valid0 = _errs30 === errors;
valid6 = _valid0;
ifClause0 = "then";
}
else {
const _errs35 = errors;
const message6 = typeof data10 === "string" ? this["AuthorizationName"]?.(data10) : undefined;
if(message6 !== undefined){
const err33 = {instancePath:instancePath+"/authorizations",schemaPath:"#/definitions/AuthorizationName/check",keyword:"check",params:{message: message6},schema:"AuthorizationName",parentSchema:schema202,data:data10};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
if(typeof data10 === "string"){
if(!pattern44.test(data10)){
const err34 = {instancePath:instancePath+"/authorizations",schemaPath:"#/definitions/AuthorizationName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z0-9_-]+$"},schema:"^[A-Za-z0-9_-]+$",parentSchema:schema202,data:data10};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
}
else {
const err35 = {instancePath:instancePath+"/authorizations",schemaPath:"#/definitions/AuthorizationName/type",keyword:"type",params:{type: "string"},schema:schema202.type,parentSchema:schema202,data:data10};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
var _valid0 = _errs35 === errors;
valid6 = _valid0;
ifClause0 = "else";
}
if(!valid6){
const err36 = {instancePath:instancePath+"/authorizations",schemaPath:"#/properties/authorizations/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema191.properties.authorizations.if,parentSchema:schema191.properties.authorizations,data:data10};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
}
if(data.provisioned !== undefined){
let data12 = data.provisioned;
if(typeof data12 !== "boolean"){
const err37 = {instancePath:instancePath+"/provisioned",schemaPath:"#/properties/provisioned/type",keyword:"type",params:{type: "boolean"},schema:schema191.properties.provisioned.type,parentSchema:schema191.properties.provisioned,data:data12};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
if(data.existing !== undefined){
if(!(validate72.call(this, data.existing, {instancePath:instancePath+"/existing",parentData:data,parentDataProperty:"existing",rootData}))){
vErrors = vErrors === null ? validate72.errors : vErrors.concat(validate72.errors);
errors = vErrors.length;
}
}
if(data.authorizationKeyVariable !== undefined){
let data14 = data.authorizationKeyVariable;
const _errs44 = errors;
const _errs45 = errors;
if(!((((((((data14 === "source") || (data14 === "version")) || (data14 === "providers")) || (data14 === "count")) || (data14 === "for_each")) || (data14 === "lifecycle")) || (data14 === "depends_on")) || (data14 === "locals"))){
const err38 = {};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
var valid13 = _errs45 === errors;
if(valid13){
const err39 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/not",keyword:"not",params:{},schema:schema77.not,parentSchema:schema77,data:data14};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
else {
errors = _errs44;
if(vErrors !== null){
if(_errs44){
vErrors.length = _errs44;
}
else {
vErrors = null;
}
}
}
const message7 = typeof data14 === "string" ? this["VariableName"]?.(data14) : undefined;
if(message7 !== undefined){
const err40 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/check",keyword:"check",params:{message: message7},schema:"VariableName",parentSchema:schema77,data:data14};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
if(typeof data14 === "string"){
if(!pattern48.test(data14)){
const err41 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w{0,63}$"},schema:"^[A-Za-z_]\\w{0,63}$",parentSchema:schema77,data:data14};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
}
else {
const err42 = {instancePath:instancePath+"/authorizationKeyVariable",schemaPath:"#/definitions/VariableName/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data14};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
if(data.subscription !== undefined){
let data15 = data.subscription;
const message8 = typeof data15 === "string" ? this["SubscriptionId"]?.(data15) : undefined;
if(message8 !== undefined){
const err43 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/check",keyword:"check",params:{message: message8},schema:"SubscriptionId",parentSchema:schema13,data:data15};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
if(typeof data15 === "string"){
if(!pattern1.test(data15)){
const err44 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema13,data:data15};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
}
else {
const err45 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/type",keyword:"type",params:{type: "string"},schema:schema13.type,parentSchema:schema13,data:data15};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
if(data.tags !== undefined){
let data16 = data.tags;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key1 in data16){
let data17 = data16[key1];
if(typeof data17 !== "string"){
const err46 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema191.properties.tags.additionalProperties.type,parentSchema:schema191.properties.tags.additionalProperties,data:data17};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
}
}
else {
const err47 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},schema:schema191.properties.tags.type,parentSchema:schema191.properties.tags,data:data16};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
}
else {
const err48 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema191.type,parentSchema:schema191,data};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
validate69.errors = vErrors;
return errors === 0;
}

const schema210 = schema.definitions.SurviveDefinition;

function validate75(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.failures === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "failures"},schema:schema210.required,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!((key0 === "failures") || (key0 === "symmetric"))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.failures !== undefined){
let data0 = data.failures;
const _errs3 = errors;
let valid1 = true;
const _errs4 = errors;
if(!(Array.isArray(data0))){
const err2 = {};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
var _valid0 = _errs4 === errors;
errors = _errs3;
if(vErrors !== null){
if(_errs3){
vErrors.length = _errs3;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs6 = errors;
if(Array.isArray(data0)){
if(data0.length < 1){
const err3 = {instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema210.properties.failures.then,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
const len0 = data0.length;
for(let i0=0; i0<len0; i0++){
let data1 = data0[i0];
if(typeof data1 !== "string"){
const err4 = {instancePath:instancePath+"/failures/" + i0,schemaPath:"#/definitions/SurvivableFailures/type",keyword:"type",params:{type: "string"},schema:schema209.type,parentSchema:schema209,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
if(!(((((((((data1 === "anySingleFailure") || (data1 === "anyHub")) || (data1 === "anyAppliance")) || (data1 === "anyGateway")) || (data1 === "anyCircuit")) || (data1 === "anyRouteServerInstance")) || (data1 === "anyAvailabilityZone")) || (data1 === "anyPeeringLocation")) || (data1 === "anyRegion"))){
const err5 = {instancePath:instancePath+"/failures/" + i0,schemaPath:"#/definitions/SurvivableFailures/enum",keyword:"enum",params:{allowedValues: schema209.enum},schema:schema209.enum,parentSchema:schema209,data:data1};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
let i1 = data0.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data0[i1], data0[j0])){
const err6 = {instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema210.properties.failures.then,data:data0};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err7 = {instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/then/type",keyword:"type",params:{type: "array"},schema:schema210.properties.failures.then.type,parentSchema:schema210.properties.failures.then,data:data0};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
var _valid0 = _errs6 === errors;
valid1 = _valid0;
ifClause0 = "then";
}
else {
const _errs11 = errors;
if(typeof data0 !== "string"){
const err8 = {instancePath:instancePath+"/failures",schemaPath:"#/definitions/SurvivableFailures/type",keyword:"type",params:{type: "string"},schema:schema209.type,parentSchema:schema209,data:data0};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
if(!(((((((((data0 === "anySingleFailure") || (data0 === "anyHub")) || (data0 === "anyAppliance")) || (data0 === "anyGateway")) || (data0 === "anyCircuit")) || (data0 === "anyRouteServerInstance")) || (data0 === "anyAvailabilityZone")) || (data0 === "anyPeeringLocation")) || (data0 === "anyRegion"))){
const err9 = {instancePath:instancePath+"/failures",schemaPath:"#/definitions/SurvivableFailures/enum",keyword:"enum",params:{allowedValues: schema209.enum},schema:schema209.enum,parentSchema:schema209,data:data0};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
var _valid0 = _errs11 === errors;
valid1 = _valid0;
ifClause0 = "else";
}
if(!valid1){
const err10 = {instancePath:instancePath+"/failures",schemaPath:"#/properties/failures/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema210.properties.failures.if,parentSchema:schema210.properties.failures,data:data0};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
if(data.symmetric !== undefined){
let data2 = data.symmetric;
if(typeof data2 !== "boolean"){
const err11 = {instancePath:instancePath+"/symmetric",schemaPath:"#/properties/symmetric/type",keyword:"type",params:{type: "boolean"},schema:schema210.properties.symmetric.type,parentSchema:schema210.properties.symmetric,data:data2};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
}
else {
const err12 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema210.type,parentSchema:schema210,data};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
validate75.errors = vErrors;
return errors === 0;
}

const schema214 = schema.definitions.AcknowledgementDefinition;
const schema215 = schema.definitions.RuleId;
const pattern128 = new RegExp("^ARS[0-9]{3}$", "u");

function validate77(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.rule === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "rule"},schema:schema214.required,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
if(data.reason === undefined){
const err1 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "reason"},schema:schema214.required,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
for(const key0 in data){
if(!(((key0 === "rule") || (key0 === "reason")) || (key0 === "element"))){
const err2 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
}
if(data.rule !== undefined){
let data0 = data.rule;
const message0 = typeof data0 === "string" ? this["RuleId"]?.(data0) : undefined;
if(message0 !== undefined){
const err3 = {instancePath:instancePath+"/rule",schemaPath:"#/definitions/RuleId/check",keyword:"check",params:{message: message0},schema:"RuleId",parentSchema:schema215,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
if(typeof data0 === "string"){
if(!pattern128.test(data0)){
const err4 = {instancePath:instancePath+"/rule",schemaPath:"#/definitions/RuleId/pattern",keyword:"pattern",params:{pattern: "^ARS[0-9]{3}$"},schema:"^ARS[0-9]{3}$",parentSchema:schema215,data:data0};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
else {
const err5 = {instancePath:instancePath+"/rule",schemaPath:"#/definitions/RuleId/type",keyword:"type",params:{type: "string"},schema:schema215.type,parentSchema:schema215,data:data0};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.reason !== undefined){
let data1 = data.reason;
if(typeof data1 === "string"){
if(func14(data1) < 1){
const err6 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema214.properties.reason,data:data1};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
}
else {
const err7 = {instancePath:instancePath+"/reason",schemaPath:"#/properties/reason/type",keyword:"type",params:{type: "string"},schema:schema214.properties.reason.type,parentSchema:schema214.properties.reason,data:data1};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
if(data.element !== undefined){
let data2 = data.element;
if(typeof data2 === "string"){
if(func14(data2) < 1){
const err8 = {instancePath:instancePath+"/element",schemaPath:"#/properties/element/minLength",keyword:"minLength",params:{limit: 1},schema:1,parentSchema:schema214.properties.element,data:data2};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
else {
const err9 = {instancePath:instancePath+"/element",schemaPath:"#/properties/element/type",keyword:"type",params:{type: "string"},schema:schema214.properties.element.type,parentSchema:schema214.properties.element,data:data2};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
}
}
else {
const err10 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema214.type,parentSchema:schema214,data};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
validate77.errors = vErrors;
return errors === 0;
}


function validate10(data, {instancePath="", parentData, parentDataProperty, rootData=data}={}){
/*# sourceURL="https://raw.githubusercontent.com/cdktf-azure-route-server/cdktf-azure-route-server/main/schema/network.schema.json" */;
let vErrors = null;
let errors = 0;
if(data && typeof data == "object" && !Array.isArray(data)){
if(data.version === undefined){
const err0 = {instancePath,schemaPath:"#/required",keyword:"required",params:{missingProperty: "version"},schema:schema11.required,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err0];
}
else {
vErrors.push(err0);
}
errors++;
}
for(const key0 in data){
if(!(func2.call(schema11.properties, key0))){
const err1 = {instancePath,schemaPath:"#/additionalProperties",keyword:"additionalProperties",params:{additionalProperty: key0},schema:false,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err1];
}
else {
vErrors.push(err1);
}
errors++;
}
}
if(data.version !== undefined){
let data0 = data.version;
if(!(((typeof data0 == "number") && (!(data0 % 1) && !isNaN(data0))) && (isFinite(data0)))){
const err2 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/type",keyword:"type",params:{type: "integer"},schema:schema11.properties.version.type,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err2];
}
else {
vErrors.push(err2);
}
errors++;
}
if(1 !== data0){
const err3 = {instancePath:instancePath+"/version",schemaPath:"#/properties/version/const",keyword:"const",params:{allowedValue: 1},schema:1,parentSchema:schema11.properties.version,data:data0};
if(vErrors === null){
vErrors = [err3];
}
else {
vErrors.push(err3);
}
errors++;
}
}
if(data.spokeToSpoke !== undefined){
let data1 = data.spokeToSpoke;
if(typeof data1 !== "boolean"){
const err4 = {instancePath:instancePath+"/spokeToSpoke",schemaPath:"#/properties/spokeToSpoke/type",keyword:"type",params:{type: "boolean"},schema:schema11.properties.spokeToSpoke.type,parentSchema:schema11.properties.spokeToSpoke,data:data1};
if(vErrors === null){
vErrors = [err4];
}
else {
vErrors.push(err4);
}
errors++;
}
}
if(data.advertiseHubs !== undefined){
let data2 = data.advertiseHubs;
if(typeof data2 !== "boolean"){
const err5 = {instancePath:instancePath+"/advertiseHubs",schemaPath:"#/properties/advertiseHubs/type",keyword:"type",params:{type: "boolean"},schema:schema11.properties.advertiseHubs.type,parentSchema:schema11.properties.advertiseHubs,data:data2};
if(vErrors === null){
vErrors = [err5];
}
else {
vErrors.push(err5);
}
errors++;
}
}
if(data.name !== undefined){
let data3 = data.name;
const message0 = typeof data3 === "string" ? this["ElementName"]?.(data3) : undefined;
if(message0 !== undefined){
const err6 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message0},schema:"ElementName",parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err6];
}
else {
vErrors.push(err6);
}
errors++;
}
if(typeof data3 === "string"){
if(!pattern0.test(data3)){
const err7 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err7];
}
else {
vErrors.push(err7);
}
errors++;
}
}
else {
const err8 = {instancePath:instancePath+"/name",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:data3};
if(vErrors === null){
vErrors = [err8];
}
else {
vErrors.push(err8);
}
errors++;
}
}
if(data.subscription !== undefined){
let data4 = data.subscription;
const message1 = typeof data4 === "string" ? this["SubscriptionId"]?.(data4) : undefined;
if(message1 !== undefined){
const err9 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/check",keyword:"check",params:{message: message1},schema:"SubscriptionId",parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err9];
}
else {
vErrors.push(err9);
}
errors++;
}
if(typeof data4 === "string"){
if(!pattern1.test(data4)){
const err10 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/pattern",keyword:"pattern",params:{pattern: "^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$"},schema:"^[0-9A-Fa-f]{8}(-[0-9A-Fa-f]{4}){3}-[0-9A-Fa-f]{12}$",parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err10];
}
else {
vErrors.push(err10);
}
errors++;
}
}
else {
const err11 = {instancePath:instancePath+"/subscription",schemaPath:"#/definitions/SubscriptionId/type",keyword:"type",params:{type: "string"},schema:schema13.type,parentSchema:schema13,data:data4};
if(vErrors === null){
vErrors = [err11];
}
else {
vErrors.push(err11);
}
errors++;
}
}
if(data.stacks !== undefined){
let data5 = data.stacks;
if(typeof data5 !== "string"){
const err12 = {instancePath:instancePath+"/stacks",schemaPath:"#/properties/stacks/type",keyword:"type",params:{type: "string"},schema:schema11.properties.stacks.type,parentSchema:schema11.properties.stacks,data:data5};
if(vErrors === null){
vErrors = [err12];
}
else {
vErrors.push(err12);
}
errors++;
}
if(!(((data5 === "one") || (data5 === "perHub")) || (data5 === "perSpoke"))){
const err13 = {instancePath:instancePath+"/stacks",schemaPath:"#/properties/stacks/enum",keyword:"enum",params:{allowedValues: schema11.properties.stacks.enum},schema:schema11.properties.stacks.enum,parentSchema:schema11.properties.stacks,data:data5};
if(vErrors === null){
vErrors = [err13];
}
else {
vErrors.push(err13);
}
errors++;
}
}
if(data.backend !== undefined){
if(!(validate11.call(this, data.backend, {instancePath:instancePath+"/backend",parentData:data,parentDataProperty:"backend",rootData}))){
vErrors = vErrors === null ? validate11.errors : vErrors.concat(validate11.errors);
errors = vErrors.length;
}
}
if(data.providerVersion !== undefined){
let data7 = data.providerVersion;
const message2 = typeof data7 === "string" ? this["ProviderVersion"]?.(data7) : undefined;
if(message2 !== undefined){
const err14 = {instancePath:instancePath+"/providerVersion",schemaPath:"#/definitions/ProviderVersion/check",keyword:"check",params:{message: message2},schema:"ProviderVersion",parentSchema:schema28,data:data7};
if(vErrors === null){
vErrors = [err14];
}
else {
vErrors.push(err14);
}
errors++;
}
if(typeof data7 === "string"){
if(!pattern13.test(data7)){
const err15 = {instancePath:instancePath+"/providerVersion",schemaPath:"#/definitions/ProviderVersion/pattern",keyword:"pattern",params:{pattern: "^ *((=|!=|>=|<=|>|<|~>) *)?\\d+(\\.\\d+){0,2}( *, *((=|!=|>=|<=|>|<|~>) *)?\\d+(\\.\\d+){0,2})* *$"},schema:"^ *((=|!=|>=|<=|>|<|~>) *)?\\d+(\\.\\d+){0,2}( *, *((=|!=|>=|<=|>|<|~>) *)?\\d+(\\.\\d+){0,2})* *$",parentSchema:schema28,data:data7};
if(vErrors === null){
vErrors = [err15];
}
else {
vErrors.push(err15);
}
errors++;
}
}
else {
const err16 = {instancePath:instancePath+"/providerVersion",schemaPath:"#/definitions/ProviderVersion/type",keyword:"type",params:{type: "string"},schema:schema28.type,parentSchema:schema28,data:data7};
if(vErrors === null){
vErrors = [err16];
}
else {
vErrors.push(err16);
}
errors++;
}
}
if(data.adminSshPublicKey !== undefined){
let data8 = data.adminSshPublicKey;
const message3 = typeof data8 === "string" ? this["SshPublicKey"]?.(data8) : undefined;
if(message3 !== undefined){
const err17 = {instancePath:instancePath+"/adminSshPublicKey",schemaPath:"#/definitions/SshPublicKey/check",keyword:"check",params:{message: message3},schema:"SshPublicKey",parentSchema:schema29,data:data8};
if(vErrors === null){
vErrors = [err17];
}
else {
vErrors.push(err17);
}
errors++;
}
if(typeof data8 === "string"){
if(!pattern14.test(data8)){
const err18 = {instancePath:instancePath+"/adminSshPublicKey",schemaPath:"#/definitions/SshPublicKey/pattern",keyword:"pattern",params:{pattern: "^\\s*ssh-(rsa|ed25519)\\s+\\S"},schema:"^\\s*ssh-(rsa|ed25519)\\s+\\S",parentSchema:schema29,data:data8};
if(vErrors === null){
vErrors = [err18];
}
else {
vErrors.push(err18);
}
errors++;
}
}
else {
const err19 = {instancePath:instancePath+"/adminSshPublicKey",schemaPath:"#/definitions/SshPublicKey/type",keyword:"type",params:{type: "string"},schema:schema29.type,parentSchema:schema29,data:data8};
if(vErrors === null){
vErrors = [err19];
}
else {
vErrors.push(err19);
}
errors++;
}
}
if(data.naming !== undefined){
if(!(validate17.call(this, data.naming, {instancePath:instancePath+"/naming",parentData:data,parentDataProperty:"naming",rootData}))){
vErrors = vErrors === null ? validate17.errors : vErrors.concat(validate17.errors);
errors = vErrors.length;
}
}
if(data.tags !== undefined){
let data10 = data.tags;
if(data10 && typeof data10 == "object" && !Array.isArray(data10)){
for(const key1 in data10){
let data11 = data10[key1];
if(typeof data11 !== "string"){
const err20 = {instancePath:instancePath+"/tags/" + key1.replace(/~/g, "~0").replace(/\//g, "~1"),schemaPath:"#/properties/tags/additionalProperties/type",keyword:"type",params:{type: "string"},schema:schema11.properties.tags.additionalProperties.type,parentSchema:schema11.properties.tags.additionalProperties,data:data11};
if(vErrors === null){
vErrors = [err20];
}
else {
vErrors.push(err20);
}
errors++;
}
}
}
else {
const err21 = {instancePath:instancePath+"/tags",schemaPath:"#/properties/tags/type",keyword:"type",params:{type: "object"},schema:schema11.properties.tags.type,parentSchema:schema11.properties.tags,data:data10};
if(vErrors === null){
vErrors = [err21];
}
else {
vErrors.push(err21);
}
errors++;
}
}
if(data.from !== undefined){
let data12 = data.from;
const _errs30 = errors;
let valid6 = true;
const _errs31 = errors;
if(!(Array.isArray(data12))){
const err22 = {};
if(vErrors === null){
vErrors = [err22];
}
else {
vErrors.push(err22);
}
errors++;
}
var _valid0 = _errs31 === errors;
errors = _errs30;
if(vErrors !== null){
if(_errs30){
vErrors.length = _errs30;
}
else {
vErrors = null;
}
}
let ifClause0;
if(_valid0){
const _errs33 = errors;
if(Array.isArray(data12)){
if(data12.length < 1){
const err23 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema11.properties.from.then,data:data12};
if(vErrors === null){
vErrors = [err23];
}
else {
vErrors.push(err23);
}
errors++;
}
const len0 = data12.length;
for(let i0=0; i0<len0; i0++){
let data13 = data12[i0];
const message4 = typeof data13 === "string" ? this["PlainText"]?.(data13) : undefined;
if(message4 !== undefined){
const err24 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message4},schema:"PlainText",parentSchema:schema18,data:data13};
if(vErrors === null){
vErrors = [err24];
}
else {
vErrors.push(err24);
}
errors++;
}
if(typeof data13 === "string"){
if(!pattern4.test(data13)){
const err25 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data13};
if(vErrors === null){
vErrors = [err25];
}
else {
vErrors.push(err25);
}
errors++;
}
}
else {
const err26 = {instancePath:instancePath+"/from/" + i0,schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data13};
if(vErrors === null){
vErrors = [err26];
}
else {
vErrors.push(err26);
}
errors++;
}
}
let i1 = data12.length;
let j0;
if(i1 > 1){
outer0:
for(;i1--;){
for(j0 = i1; j0--;){
if(func0(data12[i1], data12[j0])){
const err27 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/then/uniqueItems",keyword:"uniqueItems",params:{i: i1, j: j0},schema:true,parentSchema:schema11.properties.from.then,data:data12};
if(vErrors === null){
vErrors = [err27];
}
else {
vErrors.push(err27);
}
errors++;
break outer0;
}
}
}
}
}
else {
const err28 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/then/type",keyword:"type",params:{type: "array"},schema:schema11.properties.from.then.type,parentSchema:schema11.properties.from.then,data:data12};
if(vErrors === null){
vErrors = [err28];
}
else {
vErrors.push(err28);
}
errors++;
}
var _valid0 = _errs33 === errors;
valid6 = _valid0;
ifClause0 = "then";
}
else {
const _errs38 = errors;
const message5 = typeof data12 === "string" ? this["PlainText"]?.(data12) : undefined;
if(message5 !== undefined){
const err29 = {instancePath:instancePath+"/from",schemaPath:"#/definitions/PlainText/check",keyword:"check",params:{message: message5},schema:"PlainText",parentSchema:schema18,data:data12};
if(vErrors === null){
vErrors = [err29];
}
else {
vErrors.push(err29);
}
errors++;
}
if(typeof data12 === "string"){
if(!pattern4.test(data12)){
const err30 = {instancePath:instancePath+"/from",schemaPath:"#/definitions/PlainText/pattern",keyword:"pattern",params:{pattern: "^[^\\u0000-\\u001f\\u007f-\\u009f]+$"},schema:"^[^\\u0000-\\u001f\\u007f-\\u009f]+$",parentSchema:schema18,data:data12};
if(vErrors === null){
vErrors = [err30];
}
else {
vErrors.push(err30);
}
errors++;
}
}
else {
const err31 = {instancePath:instancePath+"/from",schemaPath:"#/definitions/PlainText/type",keyword:"type",params:{type: "string"},schema:schema18.type,parentSchema:schema18,data:data12};
if(vErrors === null){
vErrors = [err31];
}
else {
vErrors.push(err31);
}
errors++;
}
var _valid0 = _errs38 === errors;
valid6 = _valid0;
ifClause0 = "else";
}
if(!valid6){
const err32 = {instancePath:instancePath+"/from",schemaPath:"#/properties/from/if",keyword:"if",params:{failingKeyword: ifClause0},schema:schema11.properties.from.if,parentSchema:schema11.properties.from,data:data12};
if(vErrors === null){
vErrors = [err32];
}
else {
vErrors.push(err32);
}
errors++;
}
}
if(data.hubs !== undefined){
let data14 = data.hubs;
if(data14 && typeof data14 == "object" && !Array.isArray(data14)){
if(Object.keys(data14).length < 1){
const err33 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/minProperties",keyword:"minProperties",params:{limit: 1},schema:1,parentSchema:schema11.properties.hubs,data:data14};
if(vErrors === null){
vErrors = [err33];
}
else {
vErrors.push(err33);
}
errors++;
}
for(const key2 in data14){
const _errs43 = errors;
const message6 = typeof key2 === "string" ? this["ElementName"]?.(key2) : undefined;
if(message6 !== undefined){
const err34 = {instancePath:instancePath+"/hubs",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message6},schema:"ElementName",parentSchema:schema12,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err34];
}
else {
vErrors.push(err34);
}
errors++;
}
if(typeof key2 === "string"){
if(!pattern0.test(key2)){
const err35 = {instancePath:instancePath+"/hubs",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err35];
}
else {
vErrors.push(err35);
}
errors++;
}
}
else {
const err36 = {instancePath:instancePath+"/hubs",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:key2,propertyName:key2};
if(vErrors === null){
vErrors = [err36];
}
else {
vErrors.push(err36);
}
errors++;
}
var valid12 = _errs43 === errors;
if(!valid12){
const err37 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/propertyNames",keyword:"propertyNames",params:{propertyName: key2},schema:schema11.properties.hubs.propertyNames,parentSchema:schema11.properties.hubs,data:data14};
if(vErrors === null){
vErrors = [err37];
}
else {
vErrors.push(err37);
}
errors++;
}
}
for(const key3 in data14){
if(!(validate19.call(this, data14[key3], {instancePath:instancePath+"/hubs/" + key3.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data14,parentDataProperty:key3,rootData}))){
vErrors = vErrors === null ? validate19.errors : vErrors.concat(validate19.errors);
errors = vErrors.length;
}
}
}
else {
const err38 = {instancePath:instancePath+"/hubs",schemaPath:"#/properties/hubs/type",keyword:"type",params:{type: "object"},schema:schema11.properties.hubs.type,parentSchema:schema11.properties.hubs,data:data14};
if(vErrors === null){
vErrors = [err38];
}
else {
vErrors.push(err38);
}
errors++;
}
}
if(data.spokes !== undefined){
let data16 = data.spokes;
if(data16 && typeof data16 == "object" && !Array.isArray(data16)){
for(const key4 in data16){
const _errs50 = errors;
const message7 = typeof key4 === "string" ? this["ElementName"]?.(key4) : undefined;
if(message7 !== undefined){
const err39 = {instancePath:instancePath+"/spokes",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message7},schema:"ElementName",parentSchema:schema12,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err39];
}
else {
vErrors.push(err39);
}
errors++;
}
if(typeof key4 === "string"){
if(!pattern0.test(key4)){
const err40 = {instancePath:instancePath+"/spokes",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err40];
}
else {
vErrors.push(err40);
}
errors++;
}
}
else {
const err41 = {instancePath:instancePath+"/spokes",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:key4,propertyName:key4};
if(vErrors === null){
vErrors = [err41];
}
else {
vErrors.push(err41);
}
errors++;
}
var valid15 = _errs50 === errors;
if(!valid15){
const err42 = {instancePath:instancePath+"/spokes",schemaPath:"#/properties/spokes/propertyNames",keyword:"propertyNames",params:{propertyName: key4},schema:schema11.properties.spokes.propertyNames,parentSchema:schema11.properties.spokes,data:data16};
if(vErrors === null){
vErrors = [err42];
}
else {
vErrors.push(err42);
}
errors++;
}
}
for(const key5 in data16){
if(!(validate59.call(this, data16[key5], {instancePath:instancePath+"/spokes/" + key5.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data16,parentDataProperty:key5,rootData}))){
vErrors = vErrors === null ? validate59.errors : vErrors.concat(validate59.errors);
errors = vErrors.length;
}
}
}
else {
const err43 = {instancePath:instancePath+"/spokes",schemaPath:"#/properties/spokes/type",keyword:"type",params:{type: "object"},schema:schema11.properties.spokes.type,parentSchema:schema11.properties.spokes,data:data16};
if(vErrors === null){
vErrors = [err43];
}
else {
vErrors.push(err43);
}
errors++;
}
}
if(data.sites !== undefined){
let data18 = data.sites;
if(data18 && typeof data18 == "object" && !Array.isArray(data18)){
for(const key6 in data18){
const _errs57 = errors;
const message8 = typeof key6 === "string" ? this["ElementName"]?.(key6) : undefined;
if(message8 !== undefined){
const err44 = {instancePath:instancePath+"/sites",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message8},schema:"ElementName",parentSchema:schema12,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err44];
}
else {
vErrors.push(err44);
}
errors++;
}
if(typeof key6 === "string"){
if(!pattern0.test(key6)){
const err45 = {instancePath:instancePath+"/sites",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err45];
}
else {
vErrors.push(err45);
}
errors++;
}
}
else {
const err46 = {instancePath:instancePath+"/sites",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:key6,propertyName:key6};
if(vErrors === null){
vErrors = [err46];
}
else {
vErrors.push(err46);
}
errors++;
}
var valid18 = _errs57 === errors;
if(!valid18){
const err47 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/propertyNames",keyword:"propertyNames",params:{propertyName: key6},schema:schema11.properties.sites.propertyNames,parentSchema:schema11.properties.sites,data:data18};
if(vErrors === null){
vErrors = [err47];
}
else {
vErrors.push(err47);
}
errors++;
}
}
for(const key7 in data18){
if(!(validate64.call(this, data18[key7], {instancePath:instancePath+"/sites/" + key7.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data18,parentDataProperty:key7,rootData}))){
vErrors = vErrors === null ? validate64.errors : vErrors.concat(validate64.errors);
errors = vErrors.length;
}
}
}
else {
const err48 = {instancePath:instancePath+"/sites",schemaPath:"#/properties/sites/type",keyword:"type",params:{type: "object"},schema:schema11.properties.sites.type,parentSchema:schema11.properties.sites,data:data18};
if(vErrors === null){
vErrors = [err48];
}
else {
vErrors.push(err48);
}
errors++;
}
}
if(data.circuits !== undefined){
let data20 = data.circuits;
if(data20 && typeof data20 == "object" && !Array.isArray(data20)){
for(const key8 in data20){
const _errs64 = errors;
const message9 = typeof key8 === "string" ? this["ElementName"]?.(key8) : undefined;
if(message9 !== undefined){
const err49 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/ElementName/check",keyword:"check",params:{message: message9},schema:"ElementName",parentSchema:schema12,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err49];
}
else {
vErrors.push(err49);
}
errors++;
}
if(typeof key8 === "string"){
if(!pattern0.test(key8)){
const err50 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/ElementName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$"},schema:"^[A-Za-z]([A-Za-z0-9-]{0,38}[A-Za-z0-9])?$",parentSchema:schema12,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err50];
}
else {
vErrors.push(err50);
}
errors++;
}
}
else {
const err51 = {instancePath:instancePath+"/circuits",schemaPath:"#/definitions/ElementName/type",keyword:"type",params:{type: "string"},schema:schema12.type,parentSchema:schema12,data:key8,propertyName:key8};
if(vErrors === null){
vErrors = [err51];
}
else {
vErrors.push(err51);
}
errors++;
}
var valid21 = _errs64 === errors;
if(!valid21){
const err52 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/propertyNames",keyword:"propertyNames",params:{propertyName: key8},schema:schema11.properties.circuits.propertyNames,parentSchema:schema11.properties.circuits,data:data20};
if(vErrors === null){
vErrors = [err52];
}
else {
vErrors.push(err52);
}
errors++;
}
}
for(const key9 in data20){
if(!(validate69.call(this, data20[key9], {instancePath:instancePath+"/circuits/" + key9.replace(/~/g, "~0").replace(/\//g, "~1"),parentData:data20,parentDataProperty:key9,rootData}))){
vErrors = vErrors === null ? validate69.errors : vErrors.concat(validate69.errors);
errors = vErrors.length;
}
}
}
else {
const err53 = {instancePath:instancePath+"/circuits",schemaPath:"#/properties/circuits/type",keyword:"type",params:{type: "object"},schema:schema11.properties.circuits.type,parentSchema:schema11.properties.circuits,data:data20};
if(vErrors === null){
vErrors = [err53];
}
else {
vErrors.push(err53);
}
errors++;
}
}
if(data.redundancy !== undefined){
let data22 = data.redundancy;
if(typeof data22 !== "string"){
const err54 = {instancePath:instancePath+"/redundancy",schemaPath:"#/properties/redundancy/type",keyword:"type",params:{type: "string"},schema:schema11.properties.redundancy.type,parentSchema:schema11.properties.redundancy,data:data22};
if(vErrors === null){
vErrors = [err54];
}
else {
vErrors.push(err54);
}
errors++;
}
if(!((data22 === "activePassive") || (data22 === "activeActive"))){
const err55 = {instancePath:instancePath+"/redundancy",schemaPath:"#/properties/redundancy/enum",keyword:"enum",params:{allowedValues: schema11.properties.redundancy.enum},schema:schema11.properties.redundancy.enum,parentSchema:schema11.properties.redundancy,data:data22};
if(vErrors === null){
vErrors = [err55];
}
else {
vErrors.push(err55);
}
errors++;
}
}
if(data.hubToHub !== undefined){
let data23 = data.hubToHub;
if(typeof data23 !== "boolean"){
const err56 = {instancePath:instancePath+"/hubToHub",schemaPath:"#/properties/hubToHub/type",keyword:"type",params:{type: "boolean"},schema:schema11.properties.hubToHub.type,parentSchema:schema11.properties.hubToHub,data:data23};
if(vErrors === null){
vErrors = [err56];
}
else {
vErrors.push(err56);
}
errors++;
}
}
if(data.hubToHubKeyVariable !== undefined){
let data24 = data.hubToHubKeyVariable;
const _errs76 = errors;
const _errs77 = errors;
if(!((((((((data24 === "source") || (data24 === "version")) || (data24 === "providers")) || (data24 === "count")) || (data24 === "for_each")) || (data24 === "lifecycle")) || (data24 === "depends_on")) || (data24 === "locals"))){
const err57 = {};
if(vErrors === null){
vErrors = [err57];
}
else {
vErrors.push(err57);
}
errors++;
}
var valid25 = _errs77 === errors;
if(valid25){
const err58 = {instancePath:instancePath+"/hubToHubKeyVariable",schemaPath:"#/definitions/VariableName/not",keyword:"not",params:{},schema:schema77.not,parentSchema:schema77,data:data24};
if(vErrors === null){
vErrors = [err58];
}
else {
vErrors.push(err58);
}
errors++;
}
else {
errors = _errs76;
if(vErrors !== null){
if(_errs76){
vErrors.length = _errs76;
}
else {
vErrors = null;
}
}
}
const message10 = typeof data24 === "string" ? this["VariableName"]?.(data24) : undefined;
if(message10 !== undefined){
const err59 = {instancePath:instancePath+"/hubToHubKeyVariable",schemaPath:"#/definitions/VariableName/check",keyword:"check",params:{message: message10},schema:"VariableName",parentSchema:schema77,data:data24};
if(vErrors === null){
vErrors = [err59];
}
else {
vErrors.push(err59);
}
errors++;
}
if(typeof data24 === "string"){
if(!pattern48.test(data24)){
const err60 = {instancePath:instancePath+"/hubToHubKeyVariable",schemaPath:"#/definitions/VariableName/pattern",keyword:"pattern",params:{pattern: "^[A-Za-z_]\\w{0,63}$"},schema:"^[A-Za-z_]\\w{0,63}$",parentSchema:schema77,data:data24};
if(vErrors === null){
vErrors = [err60];
}
else {
vErrors.push(err60);
}
errors++;
}
}
else {
const err61 = {instancePath:instancePath+"/hubToHubKeyVariable",schemaPath:"#/definitions/VariableName/type",keyword:"type",params:{type: "string"},schema:schema77.type,parentSchema:schema77,data:data24};
if(vErrors === null){
vErrors = [err61];
}
else {
vErrors.push(err61);
}
errors++;
}
}
if(data.survive !== undefined){
let data25 = data.survive;
const _errs79 = errors;
let valid26 = true;
const _errs80 = errors;
if(!(Array.isArray(data25))){
const err62 = {};
if(vErrors === null){
vErrors = [err62];
}
else {
vErrors.push(err62);
}
errors++;
}
var _valid1 = _errs80 === errors;
errors = _errs79;
if(vErrors !== null){
if(_errs79){
vErrors.length = _errs79;
}
else {
vErrors = null;
}
}
let ifClause1;
if(_valid1){
const _errs82 = errors;
if(Array.isArray(data25)){
if(data25.length < 1){
const err63 = {instancePath:instancePath+"/survive",schemaPath:"#/properties/survive/then/minItems",keyword:"minItems",params:{limit: 1},schema:1,parentSchema:schema11.properties.survive.then,data:data25};
if(vErrors === null){
vErrors = [err63];
}
else {
vErrors.push(err63);
}
errors++;
}
const len1 = data25.length;
for(let i2=0; i2<len1; i2++){
let data26 = data25[i2];
if(typeof data26 !== "string"){
const err64 = {instancePath:instancePath+"/survive/" + i2,schemaPath:"#/definitions/SurvivableFailures/type",keyword:"type",params:{type: "string"},schema:schema209.type,parentSchema:schema209,data:data26};
if(vErrors === null){
vErrors = [err64];
}
else {
vErrors.push(err64);
}
errors++;
}
if(!(((((((((data26 === "anySingleFailure") || (data26 === "anyHub")) || (data26 === "anyAppliance")) || (data26 === "anyGateway")) || (data26 === "anyCircuit")) || (data26 === "anyRouteServerInstance")) || (data26 === "anyAvailabilityZone")) || (data26 === "anyPeeringLocation")) || (data26 === "anyRegion"))){
const err65 = {instancePath:instancePath+"/survive/" + i2,schemaPath:"#/definitions/SurvivableFailures/enum",keyword:"enum",params:{allowedValues: schema209.enum},schema:schema209.enum,parentSchema:schema209,data:data26};
if(vErrors === null){
vErrors = [err65];
}
else {
vErrors.push(err65);
}
errors++;
}
}
let i3 = data25.length;
let j1;
if(i3 > 1){
outer1:
for(;i3--;){
for(j1 = i3; j1--;){
if(func0(data25[i3], data25[j1])){
const err66 = {instancePath:instancePath+"/survive",schemaPath:"#/properties/survive/then/uniqueItems",keyword:"uniqueItems",params:{i: i3, j: j1},schema:true,parentSchema:schema11.properties.survive.then,data:data25};
if(vErrors === null){
vErrors = [err66];
}
else {
vErrors.push(err66);
}
errors++;
break outer1;
}
}
}
}
}
else {
const err67 = {instancePath:instancePath+"/survive",schemaPath:"#/properties/survive/then/type",keyword:"type",params:{type: "array"},schema:schema11.properties.survive.then.type,parentSchema:schema11.properties.survive.then,data:data25};
if(vErrors === null){
vErrors = [err67];
}
else {
vErrors.push(err67);
}
errors++;
}
var _valid1 = _errs82 === errors;
valid26 = _valid1;
ifClause1 = "then";
}
else {
const _errs87 = errors;
const _errs88 = errors;
let valid31 = true;
const _errs89 = errors;
if(!(data25 && typeof data25 == "object" && !Array.isArray(data25))){
const err68 = {};
if(vErrors === null){
vErrors = [err68];
}
else {
vErrors.push(err68);
}
errors++;
}
var _valid2 = _errs89 === errors;
errors = _errs88;
if(vErrors !== null){
if(_errs88){
vErrors.length = _errs88;
}
else {
vErrors = null;
}
}
let ifClause2;
if(_valid2){
const _errs91 = errors;
if(!(validate75.call(this, data25, {instancePath:instancePath+"/survive",parentData:data,parentDataProperty:"survive",rootData}))){
vErrors = vErrors === null ? validate75.errors : vErrors.concat(validate75.errors);
errors = vErrors.length;
}
var _valid2 = _errs91 === errors;
valid31 = _valid2;
ifClause2 = "then";
}
else {
const _errs92 = errors;
if(typeof data25 !== "string"){
const err69 = {instancePath:instancePath+"/survive",schemaPath:"#/definitions/SurvivableFailures/type",keyword:"type",params:{type: "string"},schema:schema209.type,parentSchema:schema209,data:data25};
if(vErrors === null){
vErrors = [err69];
}
else {
vErrors.push(err69);
}
errors++;
}
if(!(((((((((data25 === "anySingleFailure") || (data25 === "anyHub")) || (data25 === "anyAppliance")) || (data25 === "anyGateway")) || (data25 === "anyCircuit")) || (data25 === "anyRouteServerInstance")) || (data25 === "anyAvailabilityZone")) || (data25 === "anyPeeringLocation")) || (data25 === "anyRegion"))){
const err70 = {instancePath:instancePath+"/survive",schemaPath:"#/definitions/SurvivableFailures/enum",keyword:"enum",params:{allowedValues: schema209.enum},schema:schema209.enum,parentSchema:schema209,data:data25};
if(vErrors === null){
vErrors = [err70];
}
else {
vErrors.push(err70);
}
errors++;
}
var _valid2 = _errs92 === errors;
valid31 = _valid2;
ifClause2 = "else";
}
if(!valid31){
const err71 = {instancePath:instancePath+"/survive",schemaPath:"#/properties/survive/else/if",keyword:"if",params:{failingKeyword: ifClause2},schema:schema11.properties.survive.else.if,parentSchema:schema11.properties.survive.else,data:data25};
if(vErrors === null){
vErrors = [err71];
}
else {
vErrors.push(err71);
}
errors++;
}
var _valid1 = _errs87 === errors;
valid26 = _valid1;
ifClause1 = "else";
}
if(!valid26){
const err72 = {instancePath:instancePath+"/survive",schemaPath:"#/properties/survive/if",keyword:"if",params:{failingKeyword: ifClause1},schema:schema11.properties.survive.if,parentSchema:schema11.properties.survive,data:data25};
if(vErrors === null){
vErrors = [err72];
}
else {
vErrors.push(err72);
}
errors++;
}
}
if(data.acknowledge !== undefined){
let data27 = data.acknowledge;
if(Array.isArray(data27)){
const len2 = data27.length;
for(let i4=0; i4<len2; i4++){
if(!(validate77.call(this, data27[i4], {instancePath:instancePath+"/acknowledge/" + i4,parentData:data27,parentDataProperty:i4,rootData}))){
vErrors = vErrors === null ? validate77.errors : vErrors.concat(validate77.errors);
errors = vErrors.length;
}
}
}
else {
const err73 = {instancePath:instancePath+"/acknowledge",schemaPath:"#/properties/acknowledge/type",keyword:"type",params:{type: "array"},schema:schema11.properties.acknowledge.type,parentSchema:schema11.properties.acknowledge,data:data27};
if(vErrors === null){
vErrors = [err73];
}
else {
vErrors.push(err73);
}
errors++;
}
}
}
else {
const err74 = {instancePath,schemaPath:"#/type",keyword:"type",params:{type: "object"},schema:schema11.type,parentSchema:schema11,data};
if(vErrors === null){
vErrors = [err74];
}
else {
vErrors.push(err74);
}
errors++;
}
validate10.errors = vErrors;
return errors === 0;
}

